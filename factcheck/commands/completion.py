"""``factcheck completion``: what a shell needs to complete verbs, options and files."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from importlib import import_module

HELP = "print the completion script of a shell"
OPTION = re.compile(r"(?<![\\w-])--[a-z][a-z-]+")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What completion takes."""
    parser.add_argument("shell", choices=SHELLS)


def run(args: argparse.Namespace) -> int:
    """Prints the script."""
    sys.stdout.write(SHELLS[args.shell](options()))
    return 0


def options() -> dict[str, list[str]]:
    """Verb -> its long options, as its help shows them."""
    from factcheck.commands import VERBS

    found = {}
    for verb, module in VERBS.items():
        parser = argparse.ArgumentParser()
        import_module(module).arguments(parser)
        found[verb] = sorted(set(OPTION.findall(parser.format_help())))
    return found


def bash(verbs: dict[str, list[str]]) -> str:
    """The script for bash."""
    cases = "".join(f'    {verb}) words="{" ".join(names)}" ;;\n' for verb, names in verbs.items())
    return f"""\
_factcheck() {{
  local words current=${{COMP_WORDS[COMP_CWORD]}}
  case ${{COMP_WORDS[1]}} in
{cases}    *) words="{" ".join([*verbs, *verbs["check"]])}" ;;
  esac
  [[ $COMP_CWORD == 1 ]] && words="{" ".join([*verbs, *verbs["check"]])}"
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -o default -F _factcheck factcheck
"""


def zsh(verbs: dict[str, list[str]]) -> str:
    """The script for zsh, which understands that for bash."""
    return f"autoload -Uz bashcompinit && bashcompinit\n{bash(verbs)}"


def fish(verbs: dict[str, list[str]]) -> str:
    """The script for fish."""
    first = f"complete -c factcheck -n __fish_use_subcommand -a '{' '.join(verbs)}'\n"
    return first + "".join(
        f"complete -c factcheck -n '__fish_seen_subcommand_from {verb}' -l {name[2:]}\n"
        for verb, names in verbs.items()
        for name in names
    )


SHELLS: dict[str, Callable[[dict[str, list[str]]], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
