"""From an OpenAPI document to a Python client package. The whole way reads in `generator.pipeline`."""
