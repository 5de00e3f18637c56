"""An article on the page, with the claims of all findings marked in its text."""

from __future__ import annotations

from factcheck.model import Finding, Report, Span, Statement
from factcheck.report.html.tags import block, dates, link, tag, text
from factcheck.report.rows import days


def pane(report: Report, index: int, findings: list[Finding], *, in_full: bool) -> str:
    """The article in a box that scrolls by itself; where it is shown `in_full`, too, a link leads there."""
    article = report.readings[index].article
    known = [text(article.title or ""), dates(days(article.published)), text(article.id if article.source else "")]
    known.append(tag("a", text("galley"), {"href": f"#g{index}"}).rstrip("\n") if in_full else "")
    head = tag("h3", link(article.source or article.id, article.url)) + tag(
        "p", " · ".join(part for part in known if part), {"class": "faint"}
    )
    words = "".join(stretches(article.text, spans(index, findings), f"r{index}-"))
    attributes = {
        "class": "text", "tabindex": 0, "role": "region", "aria-label": article.id, "lang": article.language,
    }  # fmt: skip
    return tag("article", head + tag("div", words, attributes), {"id": f"a{index}", "data-reading": index})


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


def stretches(words: str, found: list[tuple[Span, int]], name: str) -> list[str]:
    """The text cut at every edge of a claim; a stretch knows all findings that it belongs to.

    That at the start of a claim is called by `name` and its place in the text, so that a table can lead there.
    """
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
        if start < end:
            anchor = f"{name}{start}" if any(opens for opens, _ in edges[start]) else ""
            cut.append(marked(block(words[start:end]), here, anchor))
    return cut


def marked(words: str, numbers: list[int], anchor: str) -> str:
    """A stretch that belongs to the findings of these numbers; plain text where there are none."""
    if not numbers:
        return words
    attributes = {"data-f": " ".join(str(number) for number in sorted(set(numbers)))}
    return tag("mark", words, attributes | ({"id": anchor} if anchor else {})).rstrip("\n")
