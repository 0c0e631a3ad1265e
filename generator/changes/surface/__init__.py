"""Compare two packages and find the changes of their public names and signatures."""
