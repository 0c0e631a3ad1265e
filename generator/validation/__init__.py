"""Everything that can be wrong with a document, found in one run."""
