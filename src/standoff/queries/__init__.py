"""What a store is asked, and its answers: the same for the page, the API, assistants and notebooks. Read-only."""
