"""How quick and how large the program is: scripts that print figures."""
