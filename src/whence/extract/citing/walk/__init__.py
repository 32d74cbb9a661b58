"""The walk over the works that notes cite, in order: where each short form leads."""
