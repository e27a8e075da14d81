"""The order of the stages, once, and the executors that run it over many reports."""
