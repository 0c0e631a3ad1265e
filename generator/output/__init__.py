"""Files -> the output folder."""
