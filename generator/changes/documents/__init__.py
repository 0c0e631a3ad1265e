"""Two documents -> the changes that users of the client notice."""
