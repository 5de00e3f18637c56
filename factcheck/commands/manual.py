"""``factcheck manual``: the manual page, for ``man``."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator

from factcheck.commands.completion import whole
from factcheck.version import __version__

HELP = "print the manual page: factcheck manual | man -l -"
DESCRIPTION = """\
Several articles report one event. factcheck reads them all and says which figures and statements cannot all hold; it
also checks one article against itself. It runs on this machine, sends nothing anywhere and gives the same answer every
time. It never says who is right: a finding is a prompt worth a human's eye, and a clean report is not a clean story."""
STATUS = {
    "0": "Nothing at or above --fail-on.",
    "1": "Findings.",
    "2": "Nothing was checked: a wrong argument, a missing path, no article there, broken settings or rule file.",
    "3": "Incomplete: something could not be read; everything else was checked and printed.",
}
ENVIRONMENT = {
    "FACTCHECK_CACHE_DIR": "Where readings are kept.",
    "FACTCHECK_OUTPUT_FORMAT": "The output format where --output-format gives none.",
    "NO_COLOR, FORCE_COLOR": "Whether to colour.",
}
FILES = {
    "factcheck.toml, .factcheck.toml, pyproject.toml": "Settings; the nearest one above the current folder holds.",
    "factcheck-baseline.json": "Findings that are settled.",
}
EXAMPLES = {
    "factcheck draft.md": "A draft against itself.",
    "factcheck wire/ --report html=report.html": "All versions of a story, and a page for the browser.",
    "factcheck explain 1 wire/": "All that led to the first finding.",
    "factcheck check draft.md --against copy.sqlite": "A draft against an archive.",
}
MARKS = re.compile(r"[\\-]")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What manual takes: nothing."""


def run(args: argparse.Namespace) -> int:
    """Prints the page."""
    sys.stdout.write(page())
    return 0


def page() -> str:
    """The whole page in the markup of man(7)."""
    return "".join(f"{line}\n" for line in lines())


def lines() -> Iterator[str]:
    """The lines of the page."""
    yield f'.TH FACTCHECK 1 "" "factcheck {__version__}" "User Commands"'
    yield from (".SH NAME", plain("factcheck - figures and statements in articles that cannot all hold"))
    yield from (
        ".SH SYNOPSIS",
        ".B factcheck",
        "[VERB] [PATH ...]",
        ".SH DESCRIPTION",
        *map(plain, DESCRIPTION.splitlines()),
    )
    yield from (".PP", "Without a verb: check.", ".SH VERBS")
    for verb, parser in below(whole()).items():
        yield from of_verb(verb, parser)
    yield from listed("EXIT STATUS", STATUS)
    yield from listed("ENVIRONMENT", ENVIRONMENT)
    yield from listed("FILES", FILES)
    yield from listed("EXAMPLES", EXAMPLES)


def below(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The verbs or actions of a parser."""
    found = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(found[0].choices) if found else {}


def of_verb(verb: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    """A verb: what it does, what it takes."""
    yield f".SS factcheck {plain(verb)}"
    yield plain(f"{(parser.description or '')[:1].upper()}{(parser.description or '')[1:]}.")
    for name, own in below(parser).items():
        takes = " ".join(one.metavar for one in own._actions if isinstance(one.metavar, str) and not one.option_strings)
        yield from (".TP", f".B {plain(f'{name} {takes}'.strip())}")
        yield plain(f"Options: {', '.join(one.option_strings[-1] for one in own._actions if one.option_strings)}.")
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
            yield from argument(action)


def argument(action: argparse.Action) -> Iterator[str]:
    """An option or a word of a verb, and what it is."""
    name = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    values = f"{{{','.join(map(str, action.choices))}}}" if action.choices else name
    head = ", ".join(action.option_strings) or values
    takes = f" {values}" if action.option_strings and action.nargs != 0 else ""
    yield from (".TP", f".B {plain(head + takes)}")
    yield plain(action.help or f"One of {', '.join(map(str, action.choices or (name,)))}.")


def listed(name: str, entries: dict[str, str]) -> Iterator[str]:
    """A section of names and what they mean."""
    yield f".SH {name}"
    for entry, words in entries.items():
        yield from (".TP", f".B {plain(entry)}", plain(words))


def plain(words: str) -> str:
    """Words in which nothing is markup: a backslash and a hyphen that is typed are escaped, no line is a request."""
    escaped = MARKS.sub(lambda mark: "\\e" if mark[0] == "\\" else "\\-", words)
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
