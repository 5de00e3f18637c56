"""Everything in an archive against everything: one result, several engines that find it.

Comparing all readings in memory is what the others have to equal. They bring claims together by joins over integers,
run the same rules over the pairs, and judge claim by claim what hangs together; see the documentation on engines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

from factcheck.model import Reading, Report
from factcheck.pipeline import Engine

Tell = Callable[[int, int], None]
Sweeper = Callable[[Engine, Sequence[Reading], Tell], Report]

ENGINES = {
    "memory": "factcheck.sweep.memory",
    "sqlite": "factcheck.sweep.sqlite",
    "duckdb": "factcheck.sweep.duck",
    "spark": "factcheck.sweep.spark",
}


def sweeper(name: str) -> Sweeper:
    """The engine of a name; its library is imported when it is first used."""
    found: Sweeper = import_module(ENGINES[name]).sweep
    return found
