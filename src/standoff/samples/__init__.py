"""Sample reports that come with the package; `standoff.ingest.samples` loads them."""
