"""Citations that a reference manager's fields make."""
