"""What the document cannot say: the settings file beside it, and what that names."""
