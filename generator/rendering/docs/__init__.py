"""Render the documentation of a package: Markdown pages, an index for agents, and code samples as an overlay."""
