"""``factcheck init``: a settings file to begin with."""

from __future__ import annotations

import argparse
from pathlib import Path

from factcheck.errors import UsageError

HELP = "write a factcheck.toml to begin with"
NAME = "factcheck.toml"
BEGINNING = """\
# The settings of factcheck; every line is optional. `factcheck check --show-settings` prints what is in force.

# rules = ["newsroom"]             # folders of own rules, on top of those that ship
# select = ["FC1"]                 # only these codes or rules
# ignore = ["FC213"]               # all but these
# fail-on = "error"                # error, warning, note, never
# output-format = "full"
# baseline = "factcheck-baseline.json"
# include-embargoed = false
# own = ["drafts/*"]               # articles in which ignores count though git does not track them

# [severity]                       # another severity for a code or a rule, or "off"
# FC212 = "note"

# [[per-path]]                     # what else holds for findings in these articles
# paths = ["opinion/*"]
# ignore = ["FC215"]
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What init takes."""
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), help="default: the current one")


def run(args: argparse.Namespace) -> int:
    """Writes the file, never over another."""
    path = args.folder / NAME
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(BEGINNING)
    except FileExistsError:
        raise UsageError("it is there already", path=str(path)) from None
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path=str(path)) from None
    print(f"wrote {path}")
    return 0
