"""The API's published document: retrieve it, store its state, and report its changes."""
