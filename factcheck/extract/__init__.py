"""Pulls the four claims out of a text: figures, statements, names and moments, each by its own reader."""
