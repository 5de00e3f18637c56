"""How the pairs of figures that linking looks at grow with the figures, at a constant rate of news.

python tests/benchmarks/linking.py [FIGURES]      the largest number of figures; 32,000 without it

A large run reads for a while, only linking is timed.
"""

from __future__ import annotations

import math
import random
import sys
import time
from itertools import islice

from newsroom import stories

from factcheck.link.keys import candidates
from factcheck.link.records import records
from factcheck.pipeline import engine

A_DAY = 20  # stories


def main(most: str = "32000") -> None:
    """Prints figures, kin, pairs, CPU time and, from row to row, the power with which pairs grow."""
    machine = engine()
    assert machine.linker.bases is not None
    days, before = 8, None
    while True:
        readings = [machine.read(item) for item in islice(stories(random.Random(7), A_DAY), days * A_DAY)]
        start = time.process_time()
        kin, dropped = machine.linker.kin(readings)
        found = [one for at, item in enumerate(readings) for one in records(at, item, machine.linker.bases)]
        pairs = candidates(found, kin)
        spent = time.process_time() - start
        power = math.log(len(pairs) / before[1]) / math.log(len(found) / before[0]) if before else math.nan
        print(
            f"{len(found):8,d} figures {len(kin.pairs):9,d} kin {len(pairs):10,d} pairs"
            f" {len(dropped):5d} keys left out {spent:6.2f} s  power {power:.2f}"
        )
        if len(found) * 2 > int(most):
            return
        days, before = days * 2, (len(found), len(pairs))


if __name__ == "__main__":
    main(*sys.argv[1:])
