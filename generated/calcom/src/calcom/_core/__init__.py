"""Code that both clients share: everything about a call except performing it. No module here does I/O."""
