"""Turn changes into the next version, its changelog entry and its files."""
