"""``factcheck explain FINDING``: one finding with everything that led to it and the manual page of its rule."""

from __future__ import annotations

import argparse
from pathlib import Path

from factcheck.commands import inputs, output, policy, together
from factcheck.errors import UsageError
from factcheck.link.match import Matcher
from factcheck.model import Comparison, Figure, Finding, Report
from factcheck.pipeline import Engine, engine
from factcheck.report import renderer
from factcheck.report.records import spot, wording
from factcheck.report.selection import by_weight
from factcheck.report.visible import inline

HELP = "show all that led to one finding"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What explain takes."""
    parser.add_argument("finding", metavar="FINDING", help="its fingerprint or the beginning of it, or a code")
    inputs.arguments(parser)
    together.arguments(parser)
    output.arguments(parser, ["full"])
    policy.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Checks again and tells of the findings that are meant; 2 where there is none."""
    house = policy.in_force(args)
    machine = engine([*map(Path, house.rules), *args.rules])
    whole = machine.check(inputs.read(args, house), group=together.group(args))
    report, called = policy.applied(whole, args, house), args.finding  # numbered as check numbers them
    meant = meant_by(report, called) or meant_by(whole, called)
    if not meant:
        raise UsageError(
            f"{called}: {refusal(report, called)}", hint="factcheck explain 1 wire/, or a fingerprint instead"
        )
    numbers = {item.fingerprint: number for number, item in enumerate(by_weight(report), 1)}
    look = output.look(args)._replace(numbers=numbers)
    shown = renderer("full")(report._replace(findings=meant, skipped=(), dropped=()), look)
    output.write(shown + "".join(reasons(report, item, machine) for item in meant), args.output_file)
    return 0


def meant_by(report: Report, called: str) -> tuple[Finding, ...]:
    """The findings that a name means: their place in the report, a code, the beginning of a fingerprint."""
    found = by_weight(report)
    if called.isdecimal() and 0 < int(called) <= len(found):
        return (found[int(called) - 1],)
    return tuple(item for item in found if called in (item.fingerprint[: len(called)], item.code))


def refusal(report: Report, called: str) -> str:
    """Why nothing is meant by a name."""
    if Path(called).exists():
        return "a path; first comes which finding is meant"
    return f"no such finding among the {len(report.findings)}"


def reasons(report: Report, finding: Finding, machine: Engine) -> str:
    """Every pair of the finding's slot with its evidence, and the manual page of the rule."""
    pairs = sorted(
        (item for item in report.comparisons if item.slot == finding.slot),
        key=lambda item: (spot(item.left), spot(item.right)),
    )
    return "".join(f"\n{pair(report, item, machine)}" for item in pairs) + manual(finding, machine)


def pair(report: Report, item: Comparison, machine: Engine) -> str:
    """One judged pair with the weights of its evidence; of figures with what they start from and come to."""
    left, right = (
        wording(mention.claim, report.readings[mention.reading].article.text) for mention in (item.left, item.right)
    )
    weighed = "".join(f"  {part.weight:+.2f} {inline(part.label)} ({inline(part.rule)})\n" for part in item.evidence)
    told = "".join(f"  - {inline(reason)}\n" for reason in item.because)
    if isinstance(item.left.claim, Figure) and machine.linker.matchers:
        weighed = waterfall(weighed, item, machine.linker.matchers[0])
    return f"{item.verdict}: {inline(left)} | {inline(right)}\n{weighed}{told}"


def waterfall(weighed: str, item: Comparison, matcher: Matcher) -> str:
    """From the prior over each field to the sum, and what that is held against."""
    match = matcher.match
    against = f"perhaps from {match.perhaps:+.2f}, reported from {match.report:+.2f}, certain from {match.certain:+.2f}"
    return f"  {match.prior:+.2f} prior\n{weighed}  {matcher.sum(item.evidence):+.2f} sum: {against}\n"


def manual(finding: Finding, machine: Engine) -> str:
    """What the rule says of itself."""
    try:
        rule = machine.rulebook.rule(finding.rule)
    except KeyError:
        return ""
    return f"\n{inline(rule.id)}: {inline(rule.summary)}\n{inline(rule.why)}\n"
