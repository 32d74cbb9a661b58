"""What notes, running text and lists of works cite, gathered in groups that a walk follows."""
