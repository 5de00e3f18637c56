"""``factcheck completion``: what a shell needs to complete verbs, actions, options, their values and files."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

HELP = "print the completion script of a shell"
NAMES = ("bash", "zsh", "tcsh", "fish", "powershell")
FILES = ("paths", "archive", "output_file", "report", "against")  # whose values are names of files
OF_BASH = "complete -o bashdefault "  # without a verb, names of files are completed as everywhere


def arguments(parser: argparse.ArgumentParser) -> None:
    """What completion takes."""
    parser.add_argument("shell", choices=NAMES)


def run(args: argparse.Namespace) -> int:
    """Prints the script."""
    import shtab

    script = shtab.complete(filed(whole()), shell=args.shell)
    sys.stdout.write(script.replace(OF_BASH, f"{OF_BASH}-o default ").rstrip() + "\n")
    return 0


def whole() -> argparse.ArgumentParser:
    """One parser with all verbs, as a run never needs it."""
    from factcheck.commands import VERBS

    parser = argparse.ArgumentParser(prog="factcheck")
    parser.add_argument("--version", action="store_true", help="print the version")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    for verb, name in VERBS.items():
        module = import_module(name)
        own = verbs.add_parser(verb, help=module.HELP, description=module.HELP)
        own.add_argument("--debug", action="store_true", help="show where in the program an error arose")
        module.arguments(own)
    return parser


def filed(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The parser, its arguments marked whose values are files or folders."""
    import shtab

    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                filed(below)
        elif action.metavar in ("DIR", "FOLDER"):
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
        elif action.type is Path or action.dest in FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    return parser
