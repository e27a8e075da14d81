"""All reports at once: incidents, tension series, verdicts."""
