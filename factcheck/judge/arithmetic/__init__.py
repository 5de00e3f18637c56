"""Sums over what figures are to each other; knows no word and reads no text."""
