"""How far long work is, on standard error, where a person sits before it."""

from __future__ import annotations

import sys
import time

PATIENCE = 1.0  # seconds after which a person wants to know that something happens
PAUSE = 0.2  # seconds between two looks of the eye
WIDE = 60


class Progress:
    """A line that is written over, and wiped away at the end; use it as a context."""

    def __init__(self, what: str):
        self.what = what
        self.start = self.last = time.monotonic()
        self.watched = sys.stderr is not None and sys.stderr.isatty()
        self.shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self.shown:
            print("\r" + " " * WIDE + "\r", end="", file=sys.stderr, flush=True)

    def tell(self, done: int, whole: int) -> None:
        """So many of so many are done."""
        now = time.monotonic()
        if self.watched and now - self.start > PATIENCE and now - self.last > PAUSE:
            print(f"\r{line(self.what, done, whole, now - self.start):{WIDE}}", end="", file=sys.stderr, flush=True)
            self.shown, self.last = True, now


def line(what: str, done: int, whole: int, seconds: float) -> str:
    """``120 of 2,600 files, 85 a second, 29 s left``."""
    rate = done / seconds
    left = (whole - done) / rate if rate else 0.0
    return f"{done:,} of {whole:,} {what}, {rate:,.0f} a second, {left:,.0f} s left"[:WIDE]
