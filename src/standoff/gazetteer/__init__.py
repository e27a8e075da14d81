"""Who and where, with dates: states and what stands for them, persons and their offices, organisations, places, roles."""
