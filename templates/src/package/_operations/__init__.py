"""The operations, for both clients: one constant per operation, one module per top-level resource."""
