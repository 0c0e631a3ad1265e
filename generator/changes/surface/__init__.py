"""Two packages -> the changes of their public names and signatures."""
