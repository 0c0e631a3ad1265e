"""The sync client: one module per resource, and the driver that carries out their calls."""
