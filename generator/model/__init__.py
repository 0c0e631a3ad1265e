"""What an API offers: frozen, and free of Python and of templates."""
