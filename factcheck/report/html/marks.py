"""An article on the page, with the claims of all findings marked in its text."""

from __future__ import annotations

from factcheck.model import Finding, Report, Span, Statement
from factcheck.report.html.tags import block, link, tag, text
from factcheck.report.rows import days


def pane(report: Report, index: int, findings: list[Finding]) -> str:
    """The article in a box that scrolls by itself."""
    article = report.readings[index].article
    head = tag("h3", link(article.source or article.id, article.url)) + tag(
        "p", text(f"{article.title + ' · ' if article.title else ''}{days(article.published)}")
    )
    words = "".join(stretches(article.text, spans(index, findings)))
    body = tag("div", words, {"class": "text", "tabindex": 0, "role": "region", "aria-label": article.id})
    return tag("article", head + body, {"id": f"a{index}", "data-reading": index})


def spans(index: int, findings: list[Finding]) -> list[tuple[Span, int]]:
    """The stretches of one article with the number of the finding that each belongs to."""
    found = []
    for number, finding in enumerate(findings):
        for mention in finding.claims:
            if mention.reading == index:
                claim = mention.claim
                parts = claim.content if isinstance(claim, Statement) else (claim.span,)
                found += [(part, number) for part in parts]
    return found


def stretches(words: str, found: list[tuple[Span, int]]) -> list[str]:
    """The text cut at every edge of a claim; a stretch knows all findings that it belongs to."""
    edges: dict[int, list[tuple[bool, int]]] = {0: [], len(words): []}
    for (start, end), number in found:
        edges.setdefault(start, []).append((True, number))
        edges.setdefault(end, []).append((False, number))
    cut, here = [], list[int]()
    places = sorted(edges)
    for start, end in zip(places, [*places[1:], len(words)], strict=True):
        for opens, number in edges[start]:
            if opens:
                here.append(number)
            elif number in here:
                here.remove(number)
        inside = block(words[start:end])
        if inside:
            listed = " ".join(str(number) for number in sorted(set(here)))
            cut.append(tag("mark", inside, {"data-f": listed}).rstrip("\n") if here else inside)
    return cut
