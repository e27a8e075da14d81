"""Fits which day an event gets."""
