"""The page and the API: what a store knows, for people with a browser and for programs. Read-only."""
