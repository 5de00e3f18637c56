"""The archive of claims: what was read in years of copy, found again by keys over indexed columns.

The archive decides nothing. It finds the articles that may speak of the same things as a new story and hands their
stored readings to the same linking and judging that compares articles in memory.
"""

from factcheck.archive.marks import Marks, marks
from factcheck.archive.nearby import Nearby
from factcheck.archive.store import Archive, is_archive

__all__ = ["Archive", "Marks", "Nearby", "is_archive", "marks"]
