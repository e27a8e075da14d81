"""The learned reader: sentences in, scores out. It knows no Document."""
