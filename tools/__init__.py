"""From a checked commit to published distributions: build, inspect, try out, upload.

The generator knows nothing of it.
"""
