"""The model of an API: immutable, and independent of Python names and templates."""
