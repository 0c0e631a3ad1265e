"""Write files to the output folder."""
