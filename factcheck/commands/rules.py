"""``factcheck rules``: lists, shows and tries the rules, and prints their schema."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from factcheck.commands.policy import CODE
from factcheck.commands.slips import meant
from factcheck.errors import UsageError
from factcheck.rulebook import Rule, Rulebook, load

HELP = "list, show and test the rules, or print their schema"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    verbs = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, action in ACTIONS.items():
        summary = (action.__doc__ or "").splitlines()[0]
        verb = verbs.add_parser(name, help=summary, description=summary)
        if name == "fit":
            verb.add_argument("rules", nargs="+", metavar="STORIES", help="JSON Lines of marked stories")
        else:
            verb.add_argument("rules", nargs="*", metavar="ID", help="ids of rules, or parts of ids; without any: all")
        verb.add_argument(
            "--rules",
            dest="folders",
            action="append",
            default=[],
            metavar="DIR",
            help="a folder of rules on top of these",
        )


def run(args: argparse.Namespace) -> int:
    """0 where all is well, 1 where an example fails; broken rule files are a RuleErrors."""
    folders = [Path(folder) for folder in args.folders]
    if missing := [folder for folder in folders if not folder.is_dir()]:
        raise UsageError(f"no such folder: {missing[0]}", hint="--rules takes a folder of .toml files")
    return ACTIONS[args.action](load(folders, examples=True), args)


def chosen(book: Rulebook, args: argparse.Namespace) -> list[Rule]:
    """The rules whose id has one of the parts given, and those that give findings of a code."""
    found = [rule for rule in book.rules if not args.rules or any(is_called(rule, part) for part in args.rules)]
    if not found:
        near = meant(args.rules[0], [rule.id for rule in book.rules])
        hint = f"did you mean {near}? " if near else ""
        said = f"no rule has {' or '.join(args.rules)} in its id"
        raise UsageError(said, hint=f"{hint}`factcheck rules list` shows all ids")
    return found


def is_called(rule: Rule, part: str) -> bool:
    """Whether a rule is meant by a part of its id, or by the code of a finding."""
    if CODE.fullmatch(part.upper()):
        return part.upper() in CODE.findall(repr(rule.body))
    return part in rule.id


def listed(book: Rulebook, args: argparse.Namespace) -> int:
    """One line a rule: id, kind, summary."""
    rules = chosen(book, args)
    width = max(len(rule.id) for rule in rules)
    kinds = max(len(rule.kind) for rule in rules)
    for rule in rules:
        print(f"{rule.id:{width}}  {rule.kind:{kinds}}  {printable(rule.summary)}")
    return 0


def shown(book: Rulebook, args: argparse.Namespace) -> int:
    """The manual page of each rule, or of a finding's code."""
    codes = [part.upper() for part in args.rules if CODE.fullmatch(part.upper())]
    if codes and len(codes) == len(args.rules):
        from factcheck.commands.pages import code_page

        for code in codes:
            rules = chosen(book, argparse.Namespace(rules=[code]))
            print(printable_lines(code_page(book, rules, code)))
        return 0
    print("\n\n".join("\n".join(page(rule)) for rule in chosen(book, args)))
    return 0


def page(rule: Rule) -> Iterator[str]:
    """The lines of a manual page: what it is, why, what it knows, its examples."""
    yield f"{rule.id} ({rule.kind}, {rule.status})"
    yield f"  {printable(rule.summary)}"
    yield f"  {printable(rule.path)}"
    if rule.why:
        yield f"\n  {printable(' '.join(rule.why.split()))}"
    yield ""
    for name, value in rule.body._asdict().items():
        if value not in ((), {}, "", None):
            yield f"  {name.rstrip('_').replace('_', '-')}: {printable(told(value))}"
    for example in rule.examples:
        texts = example.get("texts") or [example.get("text", "")]
        yield "\n  in " + printable(" | ".join(repr(text) for text in texts))
        yield from (f"    finds {printable(told(one))}" for one in example.get("expect", []) or ["nothing"])


def told(value: object) -> str:
    """A value of a rule file on one line."""
    if isinstance(value, dict):
        return ", ".join(f"{key} = {told(item)}" for key, item in value.items())
    if isinstance(value, tuple | list):
        return ", ".join(told(item) for item in value)
    return str(value)


def tried(book: Rulebook, args: argparse.Namespace) -> int:
    """Runs the examples; prints every failure with the file of its rule, then the count."""
    from factcheck.pipeline import Engine
    from factcheck.trial import failures, idle

    machine, count, wrong = Engine(book), 0, 0
    for rule in chosen(book, args):
        count += len(rule.examples)
        for failure in (*failures(machine, rule), *idle(book, rule)):
            wrong += 1
            print(printable(f"{failure.path}: {failure.rule}: {failure.what}"))
    print(f"{count} examples of {len(chosen(book, args))} rules, {wrong} {'failure' if wrong == 1 else 'failures'}")
    return 1 if wrong else 0


def fitted(book: Rulebook, args: argparse.Namespace) -> int:
    """Fits the weights of sameness to marked stories and writes them into the rules; prints how they do on others."""
    from factcheck import fit
    from factcheck.fit.marks import stories
    from factcheck.pipeline import Engine

    machine = Engine(book)
    found = fit.points(machine, stories(map(Path, args.rules)))
    scored = fit.crossed(found, machine.linker.matchers[0])
    if not scored:
        raise UsageError("no two stories to fit on that judge each other", hint="give more stories")
    fit.written(machine, found, scored)
    print("\n".join(fit.told(found, scored)))
    return 0


def schema(book: Rulebook, args: argparse.Namespace) -> int:
    """JSON Schema of all kinds, for editors that complete and check TOML."""
    import json

    from factcheck.rulebook.describe import described

    print(json.dumps(described(), indent=2))
    return 0


def printable_lines(text: str) -> str:
    """The same of a text of several lines."""
    return "\n".join(map(printable, text.split("\n")))


def printable(text: str) -> str:
    """A text in which nothing can speak to the terminal."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)


ACTIONS: dict[str, Callable[[Rulebook, argparse.Namespace], int]] = {
    "list": listed,
    "show": shown,
    "test": tried,
    "fit": fitted,
    "schema": schema,
}
