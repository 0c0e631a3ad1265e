"""Compare two documents and find the changes that affect users of the client."""
