"""Article to document: sentences, entities, quotes, times, coreference; all of them spans."""
