"""Publish distributions from a checked commit: build, inspect, try out, upload.

The generator does not depend on these tools.
"""
