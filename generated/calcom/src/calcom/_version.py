# Generated from the template src/package/_version.py.jinja by openapi-twin-clients; do not edit.
"""The version of this package."""

__version__ = "0.1.0"
