"""Regular expressions of documents."""
