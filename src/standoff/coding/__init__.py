"""Document → Claims: which words report an event, of which type, between whom, according to whom."""
