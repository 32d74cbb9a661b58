"""The works that a text cites: what tells one from another, and which of them a short form can mean."""
