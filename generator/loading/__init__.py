"""Files -> one tree in which every value knows where it was written."""
