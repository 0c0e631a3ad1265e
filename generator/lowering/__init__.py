"""Convert a document to the model."""
