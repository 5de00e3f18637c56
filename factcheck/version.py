"""The version, by itself: whoever prints it needs nothing else of the package."""

__version__ = "0.2.0"
