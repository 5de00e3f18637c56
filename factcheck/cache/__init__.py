"""The cache of readings: an article that has not changed is not read twice.

It decides nothing. What it has kept is found by the bytes of a file and by all that has a say in its reading; whatever
is wrong with it, the run goes on without.
"""

from factcheck.cache.entry import Entry, Taken
from factcheck.cache.opening import opened
from factcheck.cache.shelf import Shelf
from factcheck.cache.store import Cache, CacheError

__all__ = ["Cache", "CacheError", "Entry", "Shelf", "Taken", "opened"]
