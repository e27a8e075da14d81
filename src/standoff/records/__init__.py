"""The nouns: frozen, complete, never half-filled. This room imports nothing of ours."""
