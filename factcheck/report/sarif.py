"""SARIF 2.1.0, as code scanning services read it: our article is the place, the other sources are related ones."""

from __future__ import annotations

from factcheck.model import Finding, Mention, Report, Skipped, Suppressed
from factcheck.report import Look
from factcheck.report.heading import heading
from factcheck.report.json import dumped
from factcheck.report.records import Record, in_order, wording
from factcheck.report.regions import region, uri
from factcheck.report.rows import Row, rows
from factcheck.report.visible import inline
from factcheck.version import __version__

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
SETTLED = "suppressed: "  # those are results here, not notes
MOST_RELATED = 99  # services show a hundred places of a result


def render(report: Report, look: Look) -> str:
    """One log with one run."""
    settled = {item.finding.fingerprint: item for item in report.suppressed}
    found = in_order(report._replace(findings=(*report.findings, *(item.finding for item in report.suppressed))))
    codes = {item.code: item for item in reversed(found)}
    run: Record = {
        "tool": {"driver": driver([rule(codes[code], look) for code in sorted(codes)])},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "the folder in which factcheck ran"}}},
        "invocations": [invocation(report)],
        "results": [result(report, item, sorted(codes), settled.get(item.fingerprint)) for item in found],
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def driver(rules: list[Record]) -> Record:
    """The program."""
    return {"name": "factcheck", "version": __version__, "semanticVersion": __version__, "rules": rules}


def rule(finding: Finding, look: Look) -> Record:
    """The kind of a finding, by its code."""
    said = look.manual.get(finding.rule, finding.rule)
    return {
        "id": finding.code,
        "name": finding.rule,
        "shortDescription": {"text": said},
        "fullDescription": {"text": said},
        "help": {"text": f"factcheck rules show {finding.rule}", "markdown": f"`factcheck rules show {finding.rule}`"},
        "defaultConfiguration": {"level": finding.severity},
        "properties": {"precision": "high", "tags": ["facts"]},
    }


def result(report: Report, finding: Finding, codes: list[str], settled: Suppressed | None) -> Record:
    """One finding; its message links to the other sources by their numbers. What is `settled` says so."""
    first, *others = rows(report, finding)
    others = others[:MOST_RELATED]
    links = ", ".join(f"[{label(other)}]({number})" for number, other in enumerate(others, 1))
    text = label(str(heading(report, finding))) + (f" ({label(first)}; {links})" if others else "")
    mentions = finding.claims[1 : MOST_RELATED + 1]
    related = [
        {"id": number, "message": {"text": said(other)}, **location(report, mention)}
        for number, (other, mention) in enumerate(zip(others, mentions, strict=True), 1)
    ]
    return {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": finding.severity,
        "message": {"text": text},
        "locations": [location(report, finding.claims[0])],
        "relatedLocations": related,
        "partialFingerprints": {"factcheckClaim/v1": finding.fingerprint},
        "properties": {"verdict": finding.verdict, "because": list(finding.because)},
        **({"suppressions": [suppression(settled)]} if settled else {}),
    }


def suppression(item: Suppressed) -> Record:
    """Who has settled a finding, and why."""
    return {"kind": item.kind, **({"justification": inline(item.reason)} if item.reason else {})}


def label(item: Row | str) -> str:
    """Text of a message with the signs escaped that make links in it."""
    text = inline(item if isinstance(item, str) else said(item))
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def said(item: Row) -> str:
    """A value with who carries it."""
    return f"{inline(item.text)} in {inline(item.outlet)}, {item.dated}"


def location(report: Report, mention: Mention) -> Record:
    """Where a claim stands."""
    where = region(report, mention)
    text = wording(mention.claim, report.readings[mention.reading].article.text)
    stretch = {
        "startLine": where.line, "startColumn": where.column, "endLine": where.end_line, "endColumn": where.end_column,
        "snippet": {"text": text},
    }  # fmt: skip
    return {"physicalLocation": {"artifactLocation": artifact(where.path), "region": stretch}}


def artifact(path: str) -> Record:
    """A file, relative to the folder of the run unless its path is absolute."""
    return {"uri": f"file://{uri(path)}"} if path.startswith("/") else {"uri": uri(path), "uriBaseId": "%SRCROOT%"}


def invocation(report: Report) -> Record:
    """Whether everything could be read, and what not."""
    notes = [notification(item) for item in sorted(report.skipped)]
    dropped = (reason for reason in sorted(report.dropped) if not reason.startswith(SETTLED))
    notes += [{"level": "warning", "message": {"text": inline(reason)}} for reason in dropped]
    whole = all(item.deliberate for item in report.skipped)
    return {"executionSuccessful": whole, "toolExecutionNotifications": notes}


def notification(item: Skipped) -> Record:
    """A file that gave no article."""
    place = {"physicalLocation": {"artifactLocation": artifact(item.path)}}
    level = "note" if item.deliberate else "error"
    return {"level": level, "message": {"text": inline(item.reason)}, "locations": [place]}
