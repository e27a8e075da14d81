"""The commands, one a file. The only room that prints."""
