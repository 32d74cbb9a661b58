"""What brackets of running text cite, and where their short forms lead."""
