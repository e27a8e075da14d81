"""How well articles were coded: annotated articles against predicted events, field by field, with intervals."""
