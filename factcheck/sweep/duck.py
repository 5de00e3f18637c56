"""DuckDB as the engine of a sweep: for millions of claims on one machine; the extra `duckdb`."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError
from factcheck.model import Reading, Report
from factcheck.pipeline import Engine
from factcheck.sweep.joins import Step
from factcheck.sweep.local import Sweep, Tell
from factcheck.sweep.tables import Numbers

BATCH = 10_000  # rows that are taken out at once


def sweep(machine: Engine, readings: Sequence[Reading], tell: Tell) -> Report:
    """What comparing all readings in memory reports; UsageError without the library."""
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        base = Duck(Path(folder))
        try:
            return Sweep(machine, readings, base, tell).report()
        finally:
            base.close()


class Duck:
    """A database that spills to a folder what memory does not hold."""

    def __init__(self, folder: Path):
        try:
            import duckdb
        except ImportError:
            raise UsageError("DuckDB is not installed", hint="python -m pip install duckdb") from None
        self.folder = folder
        self.base = duckdb.connect(str(folder / "sweep.duckdb"), config={"temp_directory": str(folder / "spilt")})
        self.base.execute("SET preserve_insertion_order = false")

    def close(self) -> None:
        """Lets go of the file."""
        self.base.close()

    def fill(self, columns: dict[str, tuple[str, ...]], rows: Iterable[tuple[str, Numbers]]) -> None:
        """Makes tables with these columns and puts rows in, by way of files: that is how it takes them fastest."""
        paths = {table: self.folder / f"{table}.csv" for table in columns}
        with ExitStack() as files:
            writers = {
                table: csv.writer(files.enter_context(path.open("w", newline="")), lineterminator="\n")
                for table, path in paths.items()
            }
            for table, row in rows:
                writers[table].writerow(row)
        for table, names in columns.items():
            self.base.execute(f"CREATE TABLE {table} ({', '.join(f'{name} BIGINT' for name in names)})")
            self.base.execute(f"COPY {table} FROM '{paths[table]}' (FORMAT csv, HEADER false, AUTO_DETECT false)")
            paths[table].unlink()

    def make(self, step: Step) -> None:
        """Makes a table of a query."""
        table, query = step
        self.base.execute(f"CREATE TABLE {table} AS {query}")

    def rows(self, query: str) -> Iterator[Any]:
        """The rows of a query."""
        found = self.base.cursor().execute(query)
        while batch := found.fetchmany(BATCH):
            yield from batch
