"""Fits the weights of comparisons to marked stories."""
