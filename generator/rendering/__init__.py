"""Render the model and the names to files, through views and templates. Pure."""
