"""How good the coder is: the accuracy card, and the floors below which no figure may fall."""
