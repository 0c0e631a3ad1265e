"""What changed between two documents, for the people who use the client: rules, report, changelog, version, release."""
