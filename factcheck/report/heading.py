"""A finding in one line: the thing, each value with the outlets behind it, and what is wrong with them.

``Deaths: 17 (Coastal News Agency, 5 March), 15 (The Evening Standard-Bearer, 6 March) - later but lower``
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from factcheck.model import Claim, Figure, Finding, Mention, Name, Reading, Report, Statement
from factcheck.report.records import wording
from factcheck.report.rows import bounds, brief, digits, outlets

MOST = 4  # values that a line shows
PAIR = 2  # claims that clash, the first of a finding
YEARS = "year of age"
DEED = "deed: "
LISTED = (
    "FC223",
    "FC225",
    "FC226",
    "FC227",
)  # whose messages list the values as the articles print them, one for each claim
AGAINST = " against "
SPEAKERS = "FC211"  # whose statements have the values, not the names that stand beside them
# Of findings whose claims are no figures: what they are about, and what is wrong with the values.
THINGS = {
    "FC201": ("Name", "spelled in several ways"),
    "FC203": ("Who is in office", "two names for one office"),
    "FC204": ("Name", "spelled in several ways"),
    "FC205": ("Age", "one person with two ages"),
    "FC206": ("Place", "two places of one happening"),
    "FC211": ("Who said it", "one quotation, two speakers"),
    "FC221": ("Time", "one happening at two times of day"),
    "FC222": ("Day", "one happening on two days"),
    "FC223": ("Direction", "one distance in two directions"),
    "FC224": ("Who to whom", "doer and sufferer are exchanged"),
    "FC225": ("Duration", "one happening takes two lengths of time"),
    "FC226": ("Result", "two results"),
    "FC227": ("Rank", "one thing with two ranks"),
    "FC228": ("Total", "told of a part"),
    "FC229": ("Points", "one change or gap with two sizes"),
}


class Heading(NamedTuple):
    """``told`` names the thing, the values and the outlets, ``wrong`` says in words what is the matter with them."""

    told: str
    wrong: str = ""

    def __str__(self) -> str:
        return f"{self.told} - {self.wrong}" if self.wrong else self.told


class Value(NamedTuple):
    """A value as a line shows it, and the articles that have it."""

    shown: str
    readings: tuple[int, ...]


def heading(report: Report, finding: Finding) -> Heading:
    """The line of a finding; of what stands in one article alone it is the message of the check."""
    if len({mention.reading for mention in finding.claims}) < 2:
        return Heading(finding.message)
    names = named(report, finding)
    if of_figures(finding) and finding.code not in THINGS:
        says = finding.message.rpartition(": ")[2]
        wrong = f"perhaps one thing: {says}" if finding.verdict == "perhaps" else says
    elif finding.code in THINGS:
        wrong = THINGS[finding.code][1]
    else:
        return Heading(f"{finding.message} ({'; '.join(dict.fromkeys(names.values()))})")
    days = {report.readings[at].article.published for at in names}
    found = [
        f"{value.shown} ({'; '.join(dict.fromkeys(names[at] for at in value.readings))})"
        for value in values(finding, report.readings)
    ]
    # One *or* the other on one day; where days differ each stands with its own.
    between = " or " if len(found) == PAIR and len(days) == 1 else ", "
    return Heading(f"{about(report, finding)}: {between.join(found)}", wrong)


def of_figures(finding: Finding) -> bool:
    """Whether all claims of a finding are figures."""
    return all(isinstance(mention.claim, Figure) for mention in finding.claims)


def about(report: Report, finding: Finding) -> str:
    """The thing that a finding is about, in a word or two; of what has none the message of the check."""
    if of_figures(finding) and finding.code not in THINGS:
        return thing(finding.claims, report.readings)
    return THINGS[finding.code][0] if finding.code in THINGS else finding.message


def named(report: Report, finding: Finding) -> dict[int, str]:
    """What to call each article in a line: its outlet, and its day where these differ; no two by one name."""
    names = outlets(report, finding)
    days = {at: report.readings[at].article.published for at in names}
    if len(set(days.values())) > 1:
        one_year = len({day.first.year for day in days.values() if day.first}) == 1
        for at, day in days.items():
            if day.first and day.first == day.last:
                names[at] += f", {spoken(day.first, year=not one_year)}"
    twice = {name for name in names.values() if list(names.values()).count(name) > 1}
    files = {at: report.readings[at].article.id.rpartition("/")[2] for at in names}
    return {at: f"{name}, {files[at]}" if name in twice else name for at, name in names.items()}


def spoken(day: date, *, year: bool) -> str:
    """``5 March``, ``5 March 2024``."""
    return f"{day.day} {day:%B %Y}" if year else f"{day.day} {day:%B}"


def values(finding: Finding, readings: Sequence[Reading]) -> list[Value]:
    """Each value once with its articles: those that clash first, in the order of their days where all are known."""
    found: dict[object, list[Mention]] = {}
    told = set[int]()
    for at, mention in enumerate(finding.claims):
        if not isinstance(mention.claim, Statement) and finding.code == SPEAKERS:
            continue
        same = sameness(finding, mention.claim, readings[mention.reading])
        if at < PAIR or mention.reading not in told:  # of what clashes each, of what stands beside it one an article
            found.setdefault(same, []).append(mention)
            told.add(mention.reading)
    kept = list(found.values())[:MOST]
    days = [min((readings[one.reading].article.published.first or date.max) for one in group) for group in kept]
    if date.max not in days:
        kept = [group for _, group in sorted(zip(days, kept, strict=True), key=lambda pair: pair[0])]
    return [
        Value(
            shown(finding, group[0].claim, readings[group[0].reading]),
            tuple(dict.fromkeys(one.reading for one in group)),
        )
        for group in kept
    ]


def sameness(finding: Finding, claim: Claim, reading: Reading) -> object:
    """What makes two claims one value."""
    if isinstance(claim, Figure) and claim.dimension is not None and finding.code not in LISTED:
        return claim.low, claim.high, claim.unit, claim.change
    return shown(finding, claim, reading).casefold()


def deed(claim: Claim, reading: Reading, kind: str) -> str:
    """Who does what to whom in the sentence of a claim, in the words of the article; empty where nothing tells it."""
    told = [event for event in reading.events if event.sentence == claim.sentence and event.agent and event.patient]
    for event in sorted(told, key=lambda one: kind not in (one.verb, one.family)):
        ends = [reading.article.text[slice(*one.span)] for one in (event.agent, event.patient) if one]
        return brief(" ".join(" \N{RIGHTWARDS ARROW} ".join(ends).split()))
    return ""


def shown(finding: Finding, claim: Claim, reading: Reading) -> str:
    """A value in a few words: a count as its number, a statement as its speaker, all else as it is printed."""
    if finding.code in LISTED and (own := listed(finding, claim)):
        return own
    if finding.slot.startswith(DEED):
        told = deed(claim, reading, finding.slot.removeprefix(DEED))
        return told or brief(" ".join(wording(claim, reading.article.text).split()))
    if isinstance(claim, Statement):
        said = claim.speaker
        return (said.name or said.text) if said else "nobody"
    text = brief(" ".join(wording(claim, reading.article.text).split()))
    if not isinstance(claim, Figure) or claim.vague or claim.change:
        return text
    return number(claim) if claim.dimension is None or claim.unit == YEARS else text


def listed(finding: Finding, claim: Claim) -> str:
    """The value of a claim as the message of its finding lists it; empty where the list is another."""
    parts = finding.message.partition(": ")[2].split(AGAINST)
    places = [at for at, mention in enumerate(finding.claims) if mention.claim is claim]
    return parts[places[0]] if len(parts) == len(finding.claims) and places else ""


def number(figure: Figure) -> str:
    """The number of a count with its hedge: ``at least 9``, ``about 100,000``."""
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        plain = digits(figure.printed[0]) if figure.printed[0] == figure.printed[1] else bounds(*figure.printed)
        return f"about {plain}" if figure.approximate else plain if low == high else bounds(low, high)
    if low is None and high is None:
        return figure.text
    words = ("more than", "at least") if high is None else ("less than", "at most")
    return f"{words[not figure.strict]} {digits(low if high is None else high)}"


def thing(claims: Sequence[Mention], readings: Sequence[Reading]) -> str:
    """What the two figures that clash count or measure, in a word that both have if there is one."""
    pair = [(mention.claim, readings[mention.reading]) for mention in claims[:2] if isinstance(mention.claim, Figure)]
    figures = [figure for figure, _ in pair]
    measures = [figure.measure for figure in figures if figure.measure]
    if any(figure.unit == YEARS for figure in figures):
        return aged([bearer(figure, reading) for figure, reading in pair])
    words = [list(told(figure)) for figure in figures]
    common = [word for word in words[0] if word in words[-1]]
    nouns = sorted((figure.noun for figure in figures if figure.noun), key=len)
    if figures[0].dimension is None:
        heads = {figure.frame.head for figure in figures}
        same = len(heads) == 1 and not any(figure.frame.predicate for figure in figures)
        order = [*(nouns if same or not measures else ()), *measures, *common, *nouns]
    else:
        holders = [one.frame.holder for one in figures if one.frame.holder == one.frame.topic and is_open(one)]
        order = [*common, *(holder for holder in holders if holder), *measures, *nouns]
    label = next(iter([*order, *(word for own in words for word in own)]), "figure")
    return label[:1].upper() + label[1:].replace("-", " ")


def is_open(figure: Figure) -> bool:
    """Whether a unit does not say what it measures: a share, an amount of money."""
    return figure.unit is not None and (figure.unit == "percent" or figure.unit.isupper())


def told(figure: Figure) -> Iterator[str]:
    """The words that say what a measured figure is of, the nearest first."""
    frame = figure.frame
    yield from reversed(frame.complement)
    yield from (word for word in (frame.holder, frame.topic, frame.head) if word)


def bearer(figure: Figure, reading: Reading) -> str:
    """The person in a figure's sentence whose name stands nearest before it, else the first one behind it."""
    own = [name for name in reading.names if name.sentence == figure.sentence and name.kind == "person"]
    before: list[Name] = [name for name in own if name.span[0] <= figure.span[0]]
    return (before[-1] if before else own[0]).name if own else ""


def aged(bearers: Sequence[str]) -> str:
    """``Age of Raymond Achterberg`` where both figures are of one surname."""
    ends = {name.split()[-1].casefold() for name in bearers if name}
    return f"Age of {max(bearers, key=len)}" if len(ends) == 1 else "Age"
