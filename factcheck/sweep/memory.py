"""Memory as the engine of a sweep: all readings at once; what every other engine has to equal."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Reading, Report
from factcheck.pipeline import Engine
from factcheck.sweep.local import Tell


def sweep(machine: Engine, readings: Sequence[Reading], tell: Tell) -> Report:
    """The report on all readings."""
    return machine.report(readings)
