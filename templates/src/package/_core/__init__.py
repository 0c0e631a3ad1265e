"""What both flavors of the client share: everything about a call except doing it. No module here does I/O."""
