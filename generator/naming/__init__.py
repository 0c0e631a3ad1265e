"""Assign all Python names of a package, each once."""
