"""What the design promises about speed and size, measured side by side with what sets the mark."""
