"""Fits which place name says where an event happened."""
