"""Load files into one tree in which every value knows its source position."""
