"""Reads several articles on one event and says which figures and statements cannot all hold."""

__version__ = "0.2.0"
