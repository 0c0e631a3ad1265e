"""Find all problems of a document in one run."""
