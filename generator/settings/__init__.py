"""Settings that a document cannot express: the settings file beside it, and the files that it names."""
