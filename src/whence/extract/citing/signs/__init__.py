"""The signs under which a text says that it will cite its works, and where it cites by them."""
