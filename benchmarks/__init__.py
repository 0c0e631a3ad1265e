"""Benchmarks of the design's speed and size goals, measured beside a baseline."""
