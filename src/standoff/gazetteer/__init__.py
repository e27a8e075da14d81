"""Who and where, with dates: states, persons and their offices, organisations, places, roles."""
