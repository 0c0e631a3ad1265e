"""Every Python name of a package, made once."""
