# Generated from the template src/package/flavor/__init__.py.jinja by openapi-twin-clients; do not edit.
"""The synchronous client: one module per resource, and the driver that performs their calls."""
