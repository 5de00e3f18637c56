"""Reads in several processes: paths in, packed readings out. None of them outlives the run, however that ends."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait

from factcheck.cache import Taken
from factcheck.ingest.files import Found
from factcheck.intake.take import Taker, Task
from factcheck.model import Skipped

MOST = 16  # tasks that are handed over at once
AHEAD = 2  # portions that each has at hand, so that none waits for the next
Numbered = tuple[int, Task]


class Hand:
    """One process with what it has been given and not yet done."""

    def __init__(self, taker: Taker):
        # a fork shares the rules that are compiled; elsewhere each process compiles its own
        context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self.ours, theirs = context.Pipe()
        self.given: deque[list[Numbered]] = deque()
        self.process = context.Process(target=serve, args=(theirs, self.ours, taker), daemon=True)  # type: ignore[attr-defined]
        with uninterrupted():
            self.process.start()
        theirs.close()

    def give(self, waiting: deque[list[Numbered]]) -> None:
        """Hands over as much as it should have."""
        while waiting and len(self.given) < AHEAD:
            self.given.append(waiting.popleft())
            with suppress(OSError):  # it has just died; that is noticed when its answer is waited for
                self.ours.send(self.given[-1])

    def dismiss(self) -> None:
        """Ends the process, whatever it does."""
        self.process.terminate()
        self.process.join()
        self.ours.close()


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Holds Ctrl-C back; a process that is made inside never gets it: the first one ends the others."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def serve(theirs: Connection, ours: Connection, taker: Taker) -> None:
    """What each process does: reads what it is given until nobody is there to give."""
    ours.close()  # a fork has that end, too, and as long as it is open nobody has gone
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            theirs.send([(number, taker.done(task)) for number, task in theirs.recv()])
    except (EOFError, OSError):
        return


def crew(taker: Taker, tasks: Sequence[Task], jobs: int) -> Iterator[tuple[int, Taken]]:
    """(number of the task, what it gave), as they are done."""
    taker.machine.compiled()
    size = max(1, min(MOST, len(tasks) // (4 * jobs)))
    numbered = list(enumerate(tasks))
    waiting = deque(numbered[at : at + size] for at in range(0, len(numbered), size))
    hands = [Hand(taker) for _ in range(min(jobs, len(waiting)))]
    try:
        for hand in hands:
            hand.give(waiting)
        while busy := {hand.ours: hand for hand in hands if hand.given}:
            for ready in wait(list(busy)):
                yield from received(busy[ready], hands, waiting, taker)  # type: ignore[index]
    finally:
        for hand in hands:
            hand.dismiss()


def received(
    hand: Hand, hands: list[Hand], waiting: deque[list[Numbered]], taker: Taker
) -> Iterator[tuple[int, Taken]]:
    """What a process has done; one that has died is replaced, and costs no more than the file that it died of."""
    try:
        done = hand.ours.recv()
        hand.given.popleft()
    except (EOFError, OSError):
        done = [(number, lost(task)) for number, task in left(hand, waiting)]
        hand.dismiss()
        hands.remove(hand)
        hand = Hand(taker)
        hands.append(hand)
    hand.give(waiting)
    yield from done


def left(hand: Hand, waiting: deque[list[Numbered]]) -> list[Numbered]:
    """Puts back what a dead process has not done, one by one what may have killed it; what surely has."""
    first, *others = hand.given
    hand.given.clear()
    waiting.extendleft(reversed(others))
    if len(first) == 1:
        return first
    waiting.extendleft([one] for one in reversed(first))
    return []


def lost(task: Task) -> Taken:
    """What is told of a file that a process has died of."""
    path = task.path if isinstance(task, Found) else task[0].path or task[0].id
    return Taken(b"", (), (Skipped(path, "FC999 the process that read it has died: is there memory enough?"),))
