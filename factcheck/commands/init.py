"""``factcheck init``: a settings file to begin with."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError
from factcheck.settings import Settings

HELP = "write a factcheck.toml to begin with"
NAME = "factcheck.toml"
BEGINNING = """\
# The settings of factcheck; every line is optional. `factcheck check --show-settings` prints what is in force.

# rules = ["newsroom"]             # folders of own rules, on top of those that ship
# select = ["FC1"]                 # only these codes or rules
# ignore = ["FC213"]               # all but these
# fail-on = "error"                # error, warning, note, never
# output-format = "full"           # any of those that --output-format takes
# baseline = "factcheck-baseline.json"    # findings that are settled
# include-embargoed = false        # use copy that is still under embargo
# extend = "../factcheck.toml"     # another settings file, over which this one is laid
# own = ["drafts/*"]               # articles in which ignores count though git does not track them

# [severity]                       # another severity for a code or a rule, or "off"
# FC212 = "note"

# [[per-path]]                     # what else holds for findings in these articles
# paths = ["opinion/*"]
# ignore = ["FC215"]
"""


KEY = re.compile(r"^# \[*([a-z-]+)(?:\]+| =)[^#]*# (.+)$", re.M)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What init takes."""
    parser.add_argument(
        "--schema", action="store_true", help="print JSON Schema of the file, for editors; write nothing"
    )
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), help="default: the current one")


def run(args: argparse.Namespace) -> int:
    """Writes the file, never over another; or prints its schema."""
    if args.schema:
        print(json.dumps(schema(), indent=2))
        return 0
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


def schema() -> dict[str, Any]:
    """JSON Schema of a settings file; what a key is for is said as in the file that init writes."""
    from factcheck.rulebook.describe import table

    told = dict(KEY.findall(BEGINNING))
    made = table(Settings)
    described = {
        key: value | ({"description": told[key]} if key in told else {}) for key, value in made["properties"].items()
    }
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Settings of factcheck"}
    return {**head, **made, "properties": described}
