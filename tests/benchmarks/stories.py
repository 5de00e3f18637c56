"""How much factcheck finds in stories with planted slips, and how much it finds beyond them.

python -m tests.benchmarks.stories [FILE ...] [--show] [--json] [--jobs N] [--raise] [--table MEASURED DATE [--unread]]

Without FILE: those of tests/stories, held to tests/stories/floor.json; --raise puts better figures down there.
--table takes what --json printed, writes it into measured.json and its table into the README; --unread says that nobody
who works on the rules has read those stories.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.pipeline import Engine, engine
from tests.benchmarks.scoring import Outcome, Story, outcome, stories
from tests.benchmarks.tables import shown, tabled

PLACE = Path(__file__).resolve().parent.parent / "stories"
FLOOR = PLACE / "floor.json"
Figures = dict[str, Any]


@cache
def machine() -> Engine:
    """One engine for each process."""
    return engine()


def scored(story: Story) -> Outcome:
    """What came of a story."""
    return outcome(machine(), story)


def figures(found: Sequence[Outcome]) -> Figures:
    """What came of a file of stories, in numbers."""
    planted = [(slip, caught) for one in found for slip, caught in one.slips]
    hits, alarms = sum(caught for _, caught in planted), sum(len(one.alarms) for one in found)
    clean, held = [one for one in found if not one.slips], [called for one in found for called in one.held]
    return {
        "stories": len(found),
        "slips": len(planted),
        "caught": round(hits / len(planted), 3) if planted else None,
        "by difficulty": shares((slip.difficulty, caught) for slip, caught in planted),
        "precision": round(hits / (hits + alarms), 3) if hits + alarms else None,
        "other alarms": alarms,
        "clean with alarm": f"{sum(bool(one.alarms) for one in clean)}/{len(clean)}",
        "held pairs reported as errors": f"{sum(held)}/{len(held)}",
        "by kind": shares((slip.kind, caught) for slip, caught in planted),
    }


def shares(pairs: Any) -> dict[str, str]:
    """How many of each kind were caught: ``3/10``."""
    all_, hits = Counter[str](), Counter[str]()
    for kind, caught in pairs:
        all_[kind] += 1
        hits[kind] += caught
    return {kind: f"{hits[kind]}/{all_[kind]}" for kind in sorted(all_)}


def worse(now: Figures, floor: Figures) -> list[str]:
    """Where less is caught, or a larger share of what holds is alarmed, than the floor allows."""
    told = [f"{key} {now[key]}, floor {floor[key]}" for key in ("caught", "precision") if now[key] < floor[key]]
    for key in ("clean with alarm", "held pairs reported as errors"):
        if share(now[key]) > share(floor[key]):
            told.append(f"{key} {now[key]}, floor {floor[key]}")
    return told


def share(told: str) -> float:
    """How large a part ``3/10`` is; of nothing none."""
    some, every = map(int, told.split("/"))
    return some / every if every else 0.0


def missed(found: Sequence[Outcome]) -> str:
    """Each slip that was missed and each other alarm, a line each."""
    lines = []
    for one in found:
        sides = ((slip, " | ".join(repr(words) for _, words in slip.sides)) for slip, caught in one.slips if not caught)
        lines += [f"missed  {one.story} {slip.kind} ({slip.difficulty}): {words}\n" for slip, words in sides]
        lines += [f"alarm   {one.story} {told}\n" for told in one.alarms]
    return "".join(lines)


def main() -> int:
    """Measures and prints; 1 below the floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    for option in ("--show", "--json", "--raise", "--unread"):
        parser.add_argument(option, action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--table", nargs=2, metavar=("MEASURED", "DATE"))
    args = parser.parse_args()
    if args.table:
        tabled(json.loads(Path(args.table[0]).read_text(encoding="utf-8")), args.table[1], unread=args.unread)
        return 0
    results = {}
    with ProcessPoolExecutor(args.jobs) as pool:
        for path in args.files or sorted(PLACE.glob("*.jsonl")):
            found = list(pool.map(scored, stories(path), chunksize=8))
            results[path.stem] = figures(found)
            sys.stdout.write(missed(found) if args.show else "")
    sys.stdout.write(json.dumps(results, indent=1) + "\n" if args.json else shown(results))
    return 0 if args.files else held_to_floor(results, higher=vars(args)["raise"])


def held_to_floor(results: dict[str, Figures], *, higher: bool) -> int:
    """1 where something is worse than the floor; with `higher` what is better is put down there."""
    floor = json.loads(FLOOR.read_text(encoding="utf-8")) if FLOOR.exists() else {}
    told = [f"{name}: {line}" for name in results if name in floor for line in worse(results[name], floor[name])]
    if higher and not told:
        FLOOR.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write("".join(f"worse: {line}\n" for line in told))
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
