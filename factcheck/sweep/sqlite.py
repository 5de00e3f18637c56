"""SQLite as the engine of a sweep: nothing to install, one file for as long as the sweep takes."""

from __future__ import annotations

import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.model import Reading, Report
from factcheck.pipeline import Engine
from factcheck.sweep.joins import Step
from factcheck.sweep.local import Sweep, Tell
from factcheck.sweep.tables import Numbers

BATCH = 20_000  # rows that are put in at once
INDEXES = {  # what the joins look up by, of tables that are large
    "claim_key": "reading, lane, claim_key, place, side",
    "kin": "one, other",
    "block": "lane, claim_key, many, most",
    "run": "claim_key, reading",
    "runs": "reading, size",
    "component": "lane, place, root",
}


def sweep(machine: Engine, readings: Sequence[Reading], tell: Tell) -> Report:
    """What comparing all readings in memory reports."""
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        base = SQLite(Path(folder) / "sweep")
        try:
            return Sweep(machine, readings, base, tell).report()
        finally:
            base.close()


class SQLite:
    """A database that nobody reads again: it is not synchronised, and a crash leaves nothing of use."""

    def __init__(self, path: Path):
        self.base = sqlite3.connect(path, isolation_level=None)
        self.base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")

    def close(self) -> None:
        """Lets go of the file."""
        self.base.close()

    def fill(self, columns: dict[str, tuple[str, ...]], rows: Iterable[tuple[str, Numbers]]) -> None:
        """Makes tables with these columns and puts rows in."""
        for table, names in columns.items():
            self.base.execute(f"CREATE TABLE {table} ({', '.join(f'{name} INTEGER' for name in names)})")
        waiting: dict[str, list[Numbers]] = defaultdict(list)
        for table, row in rows:
            waiting[table].append(row)
            if len(waiting[table]) >= BATCH:
                self.put(table, waiting.pop(table))
        for table, found in waiting.items():
            self.put(table, found)
        self.indexed(columns)

    def put(self, table: str, rows: list[Numbers]) -> None:
        """Puts rows into a table."""
        self.base.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)

    def make(self, step: Step) -> None:
        """Makes a table of a query."""
        table, query = step
        self.base.execute(f"CREATE TABLE {table} AS {query}")
        self.indexed([table])

    def indexed(self, tables: Iterable[str]) -> None:
        """Makes the indexes of tables that are complete."""
        for table in tables:
            if table in INDEXES:
                self.base.execute(f"CREATE INDEX {table}_by ON {table} ({INDEXES[table]})")
                self.base.execute(f"ANALYZE {table}")

    def rows(self, query: str) -> Iterator[Any]:
        """The rows of a query."""
        return self.base.execute(query)
