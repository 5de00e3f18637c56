"""Files that are read in parts, and the putting together of what the parts gave."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.cache import Taken
from factcheck.intake.take import Task

Work = Callable[[Sequence[Task]], Iterable[tuple[int, Taken]]]


class Joint(NamedTuple):
    """The file at a place of the run, its parts, and what is known of it before they are read."""

    at: int
    tasks: Sequence[Task]
    head: Taken | None = None

    def taken(self, parts: Sequence[Taken]) -> Taken:
        """What the file gave, from what its parts gave, in their order."""
        if self.head is None:
            return parts[0]
        return self.head._replace(
            entries=tuple(entry for part in parts for entry in part.entries),
            skipped=(*self.head.skipped, *(item for part in parts for item in part.skipped)),
            lasting=all(part.lasting for part in parts),
        )


def joined(joints: Sequence[Joint], work: Work) -> Iterator[tuple[int, Taken]]:
    """(place of the file, what it gave) as the last part of each is done by `work`."""
    tasks = [task for joint in joints for task in joint.tasks]
    owners = [joint for joint in joints for _ in joint.tasks]
    done: dict[int, dict[int, Taken]] = {joint.at: {} for joint in joints}
    yield from ((joint.at, joint.taken(())) for joint in joints if not joint.tasks)
    for number, given in work(tasks):
        joint = owners[number]
        parts = done[joint.at]
        parts[number] = given
        if len(parts) == len(joint.tasks):
            yield joint.at, joint.taken([part for _, part in sorted(done.pop(joint.at).items())])
