"""All things that several outlets tell as one table: a line for each thing, a column for each outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model import Comparison, Figure, Finding, Mention, Moment, Report, Statement, Verdict
from factcheck.report.galley import STANDINGS, Key, key, standing_of
from factcheck.report.heading import about, number, shown, thing
from factcheck.report.html.tags import tag, text
from factcheck.report.records import wording
from factcheck.report.rows import brief
from factcheck.report.selection import is_perhaps


class Line(NamedTuple):
    """A thing: its name, what each article says of it, how they stand, the number of its finding where there is one."""

    name: str
    cells: dict[int, str]
    standing: str
    finding: int | None = None


def matrix(report: Report, found: list[Finding], names: Sequence[str]) -> str:
    """A table for each event: first what differs, then what agrees; empty where no thing stands in two articles."""
    return "".join(table(lines, names) for lines in events([*differing(report, found), *agreeing(report, found)]))


def events(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines by what hangs together: those of one event have an article in common, or others between them."""
    groups: list[tuple[set[int], list[int]]] = []
    for place, one in enumerate(lines):
        mine, numbers = set(one.cells), [place]
        apart = []
        for group in groups:
            if group[0] & mine:
                mine, numbers = mine | group[0], [*group[1], *numbers]
            else:
                apart.append(group)
        groups = [*apart, (mine, numbers)]
    return [[lines[at] for at in sorted(numbers)] for _, numbers in sorted(groups, key=lambda group: min(group[1]))]


def table(lines: Sequence[Line], names: Sequence[str]) -> str:
    """The lines of one event, a column for each of its articles."""
    columns = sorted({at for line in lines for at in line.cells})
    head = "".join(tag("th", text(names[at]), {"scope": "col"}) for at in columns)
    body = "".join(row(line, columns) for line in lines)
    top = tag("thead", tag("tr", tag("th", "") + tag("th", "") + head))
    return tag("div", tag("table", top + tag("tbody", body)), {"class": "wide"})


def differing(report: Report, found: list[Finding]) -> Iterator[Line]:
    """A line for each finding on several articles."""
    for at, finding in enumerate(found):
        cells: dict[int, dict[str, None]] = {}
        for one in finding.claims:
            cells.setdefault(one.reading, {})[shown(finding, one.claim, report.readings[one.reading])] = None
        if len(cells) > 1:
            standing = "perhaps" if is_perhaps(finding) else "moved" if finding.verdict == "update" else "differs"
            yield Line(about(report, finding), {key_: "; ".join(said) for key_, said in cells.items()}, standing, at)


def agreeing(report: Report, found: list[Finding]) -> list[Line]:
    """A line for each group of claims that were compared, in the order of the articles; none that a finding tells."""
    across = [finding for finding in found if len({one.reading for one in finding.claims}) > 1]
    told = {key(mention) for finding in across for mention in finding.claims}
    groups: dict[str, list[Comparison]] = {}
    for pair in report.comparisons if isinstance(report.comparisons, tuple) else ():
        groups.setdefault(pair.slot, []).append(pair)
    kept = [(sides(pairs), {pair.verdict for pair in pairs}) for pairs in groups.values()]
    lines = [(group, verdicts) for group, verdicts in kept if not told & group.keys()]
    lines.sort(key=lambda item: min(item[0]))
    return [line(report, list(group.values()), verdicts) for group, verdicts in lines]


def sides(pairs: Sequence[Comparison]) -> dict[Key, Mention]:
    """Each claim of compared pairs once."""
    return {key(side): side for pair in pairs for side in (pair.left, pair.right)}


def line(report: Report, group: Sequence[Mention], verdicts: set[Verdict]) -> Line:
    """The line of claims that are of one thing."""
    cells: dict[int, dict[str, None]] = {}
    for one in group:
        cells.setdefault(one.reading, {})[value(report, one)] = None
    said = {at: "; ".join(own) for at, own in cells.items()}
    return Line(named(report, group), said, standing_of(verdicts))


def named(report: Report, group: Sequence[Mention]) -> str:
    """What such a thing is called."""
    claim = group[0].claim
    if isinstance(claim, Figure):
        return thing(group, report.readings)
    if isinstance(claim, Statement):
        return f"Who said {brief(wording(claim, report.readings[group[0].reading].article.text))}"
    return "Day or time" if isinstance(claim, Moment) else "Name"


def value(report: Report, mention: Mention) -> str:
    """What an article says of it: a count as its number, a statement as its speaker, all else as it is printed."""
    claim = mention.claim
    if isinstance(claim, Statement):
        return (claim.speaker.name or claim.speaker.text) if claim.speaker else "nobody"
    if isinstance(claim, Figure) and claim.dimension is None and not claim.vague and not claim.change:
        return number(claim)
    return brief(" ".join(wording(claim, report.readings[mention.reading].article.text).split()))


def row(line: Line, columns: Sequence[int]) -> str:
    """A line of the table: the name of what differs leads to its finding."""
    name = text(line.name)
    if line.finding is not None:
        name = tag("a", name, {"href": f"#f{line.finding}", "data-finding": line.finding})
    cells = "".join(tag("td", text(line.cells.get(at, ""))) for at in columns)
    how = tag("td", text(STANDINGS[line.standing]))
    return tag("tr", tag("th", name, {"scope": "row"}) + how + cells, {"class": line.standing})
