"""The published document of the API: getting it, keeping what it says, and reporting what changed in it."""
