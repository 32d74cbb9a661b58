"""One plain text on which citations are read, with a way back to the exact places of the first one."""
