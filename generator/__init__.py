"""Generate a Python client package from an OpenAPI document. `generator.pipeline` shows all stages."""
