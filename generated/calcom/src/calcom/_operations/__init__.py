"""What both flavors know about each operation: one constant per operation, one module per top-level resource."""
