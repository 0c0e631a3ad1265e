"""The changes between two documents, for users of the client: rules, report, changelog, version, release."""
