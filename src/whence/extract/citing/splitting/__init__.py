"""The references of one note or entry: where each begins and ends."""
