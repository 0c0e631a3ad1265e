"""Changes -> the next version, its changelog entry and its files."""
