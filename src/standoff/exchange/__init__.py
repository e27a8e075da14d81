"""Other datasets' files into events, and events into files that other programs read."""
