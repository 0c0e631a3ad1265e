"""Model and names -> files, by way of views and templates. Pure."""
