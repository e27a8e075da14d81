"""Who the words name on that day, where, and when; and which event answers which."""
