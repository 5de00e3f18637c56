"""Who said what: each speaker with the statements of every outlet, so that one word with two mouths shows."""

from __future__ import annotations

from factcheck.model import Report, Statement
from factcheck.report.claims import Mouth, mouths
from factcheck.report.html.tags import dates, tag, text
from factcheck.report.records import span, wording
from factcheck.report.rows import days

# What somebody does who takes a stance.
DOES = {
    "assert": "says", "deny": "denies", "confirm": "confirms", "decline": "declines", "question": "asks",
    "demand": "demands", "promise": "promises",
}  # fmt: skip


def said(report: Report, names: list[str], kept: frozenset[int]) -> str:
    """Everybody who says something in the articles that are `kept`; empty where nobody does."""
    found = (
        one._replace(statements=tuple(said for said in one.statements if said[0] in kept))
        for one in mouths(report.readings)
    )
    return "".join(mouth(report, one, names) for one in found if one.statements)


def mouth(report: Report, one: Mouth, names: list[str]) -> str:
    """One speaker and all that is theirs, a line for each statement."""
    called = text(f" ({', '.join(one.roles)})") if one.roles else ""
    lines = "".join(line(report, at, statement, names) for at, statement in one.statements)
    return tag("section", tag("h3", text(one.who) + tag("span", called, {"class": "faint"})) + tag("ul", lines))


def line(report: Report, at: int, statement: Statement, names: list[str]) -> str:
    """A statement, which leads to its place in the galley."""
    article = report.readings[at].article
    first, last = span(statement)
    words = " ".join(wording(statement, article.text).split())
    place = tag("a", text(words), {"href": f"#c{at}-statement-{first}-{last}"})
    how = tag("b", text(DOES.get(statement.stance, statement.stance))).rstrip("\n")
    how += text(f", via {statement.via}") if statement.via else ""
    where = tag("span", text(names[at]) + " · " + dates(days(article.published)), {"class": "faint"})
    return tag("li", f"{how} {place} {where}")
