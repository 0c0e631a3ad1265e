"""Document -> model."""
