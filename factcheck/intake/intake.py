"""From files to what they gave, in the order of the files: out of the cache, or read and kept."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress

from factcheck.cache import Cache, Taken
from factcheck.cache.seen import Seen
from factcheck.cache.sign import sign
from factcheck.errors import FactcheckError
from factcheck.ingest import held
from factcheck.ingest.files import MAX_SIZE, Found, content, within
from factcheck.intake.joint import Joint, joined
from factcheck.intake.take import Ask, Taker
from factcheck.model import Article, Skipped
from factcheck.pipeline import Engine

PAYING = 60_000  # bytes to be read from which on a second process saves more than it costs
LARGE = 200_000  # bytes of a file from which on its articles are read apart
PORTION = 16  # articles of such a file
BATCH = 200  # files that are kept at once
Tell = Callable[[int, int], None]  # how many are done, of how many


class Intake:
    """Takes files in for one run."""

    def __init__(self, cache: Cache, machine: Engine, ask: Ask, *, jobs: int = 1, tell: Tell = lambda done, all_: None):
        self.cache, self.ask, self.jobs, self.tell = cache, ask, jobs, tell
        self.taker = Taker(machine, ask)
        self.seen = Seen(cache, ask.circumstances)

    def taken(self, files: Iterable[Found | Skipped], stdin_name: str = "-") -> list[Taken]:
        """What each file gave; standard input is called `stdin_name`."""
        found = list(files)
        results = self.known(found, stdin_name)
        missing = [(at, file) for at, file in enumerate(found) if results[at] is None and isinstance(file, Found)]
        for at, given in self.read(missing):
            results[at] = given
        self.seen.keep()
        return [given for given in results if given is not None]

    def known(self, found: Sequence[Found | Skipped], stdin_name: str) -> list[Taken | None]:
        """What needs no reading; ``None`` for the rest."""
        signs = dict(self.signed([file for file in found if isinstance(file, Found) and file.path != "-"]))
        kept = self.cache.known(signs.values(), keyed=self.ask.keyed)
        results: list[Taken | None] = []
        for file in found:
            if isinstance(file, Skipped):
                results.append(Taken(b"", (), (file,)))
            elif file.path == "-":
                results.append(self.piped(file, stdin_name))
            else:
                results.append(kept.get(signs.get(file, b"")))
        return results

    def signed(self, files: Sequence[Found]) -> Iterator[tuple[Found, bytes]]:
        """The signs of files; only of what looks otherwise than before the bytes are asked for."""
        if self.cache.path is None:
            return
        for file, (known, stamp) in zip(files, self.seen.signs(files), strict=True):
            if known is not None:
                yield file, known
                continue
            with suppress(FactcheckError):  # told when it is read
                fresh = sign(self.ask.circumstances, file, file.path, content(file.path, MAX_SIZE))
                self.seen.see(file, stamp, fresh)
                yield file, fresh

    def piped(self, file: Found, name: str) -> Taken:
        """What standard input gives."""
        try:
            raw = within(sys.stdin.buffer.read(MAX_SIZE + 1), MAX_SIZE)
        except FactcheckError as error:
            return Taken(b"", (), (Skipped(name, error.message),))
        return self.cache.keep([self.taker.opened(file, name, raw)])[0]

    def read(self, missing: Sequence[tuple[int, Found]]) -> Iterator[tuple[int, Taken]]:
        """Reads files and keeps what they gave, a batch at a time."""
        batch: list[tuple[int, Taken]] = []
        for done, (at, given) in enumerate(self.whole(missing), 1):
            batch.append((at, given))
            if len(batch) >= BATCH or done == len(missing):
                yield from zip([at for at, _ in batch], self.cache.keep(given for _, given in batch), strict=True)
                batch.clear()
            self.tell(done, len(missing))

    def whole(self, missing: Sequence[tuple[int, Found]]) -> Iterator[tuple[int, Taken]]:
        """Reads files, in several processes where that pays; large ones in parts that are put together again."""
        sizes = [size(file) for _, file in missing]
        if self.jobs == 1 or sum(sizes) < PAYING:
            return ((at, self.taker.done(file)) for at, file in missing)
        from factcheck.intake.crew import crew  # most runs are too short for it

        joints = [
            self.split(at, file) if length > LARGE else Joint(at, [file])
            for (at, file), length in zip(missing, sizes, strict=True)
        ]
        self.cache.close()  # no process may be made while the database is open
        return joined(joints, lambda tasks: crew(self.taker, tasks, self.jobs))

    def split(self, at: int, file: Found) -> Joint:
        """A large file opened here, its articles to be read in portions."""
        try:
            raw = content(file.path, MAX_SIZE)
        except FactcheckError:  # told when it is read
            return Joint(at, [file])
        items = list(held(raw, file.path, named=file.named))
        articles = [item for item in items if isinstance(item, Article)]
        portions = [tuple(articles[start : start + PORTION]) for start in range(0, len(articles), PORTION)]
        skipped = tuple(item for item in items if isinstance(item, Skipped))
        head = Taken(sign(self.ask.circumstances, file, file.path, raw), (), skipped, self.ask.keyed)
        return Joint(at, portions, head)


def size(file: Found) -> int:
    """The bytes of a file, 0 where it has gone."""
    try:
        return os.stat(file.path).st_size  # noqa: PTH116 - ten thousand of them
    except OSError:
        return 0
