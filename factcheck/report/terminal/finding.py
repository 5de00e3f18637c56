"""One finding at the terminal: its values with the outlets behind them, the sentences, the reasons."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.model import Finding, Report
from factcheck.report import Look
from factcheck.report.axis import ends, pictures
from factcheck.report.heading import heading
from factcheck.report.rows import Passage, Row, brief, by_value, passages, rows
from factcheck.report.visible import inline

STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
MARK = "bold magenta"
OPEN, CLOSE = "»", "«"  # around marked words where there is no colour to mark them
WIDE = 90  # columns from which on values stand in a table and sentences side by side
WORD = 16  # columns that a word may keep to itself: a longer one may be folded
DRAWN = 3  # values from which on they are drawn
NAMES = ("as printed", "read as", "outlet or file", "dated", "who says so")
VALUE = 2  # columns of these that belong to the value, not to who has it


def told(console: Console, report: Report, finding: Finding, look: Look, number: int) -> None:
    """Prints a finding under its number."""
    console.print()
    console.print(*headed(report, finding, number), sep="\n")
    if len(finding.claims) > 1:
        groups = by_value(rows(report, finding))
        console.print(Padding(values(groups, look) if look.width >= WIDE else listed(groups), (0, 0, 1, 2)))
    quoted(console, passages(report, finding), look)
    if finding.because:
        console.print(Text("\n  because", style="dim"))
    for reason in finding.because:
        console.print(Padding(reasoned(reason), (0, 0, 0, 2)))
    console.print(Text(f"  {finding.verdict} · {inline(finding.rule)} · {finding.fingerprint}", style="dim"))


def headed(report: Report, finding: Finding, number: int) -> list[Text]:
    """Number, code, severity, the values with their outlets; below it what is wrong with them."""
    line = heading(report, finding)
    first = Text.assemble(
        (f"{number}  ", "dim"), (f"{finding.code} {finding.severity}", STYLES[finding.severity]),
        "  ", (inline(line.told), "bold"),
    )  # fmt: skip
    return [first, Text(f"   {inline(line.wrong)}")] if line.wrong else [first]


def reasoned(reason: str) -> Table:
    """A reason behind its dash, its further lines indented."""
    grid = Table.grid(padding=(0, 1))
    grid.add_row("-", Text(inline(reason)))
    return grid


def values(groups: Sequence[Sequence[Row]], look: Look) -> Table:
    """Every value once, each outlet that has it on a line; three or more drawn on one axis, with its ends below."""
    found = [row for group in groups for row in group]
    several = len({row.reading for row in found}) > 1
    heads = [group[0] for group in groups]
    drawn = pictures(heads, look.width // 6) if several and len(groups) >= DRAWN else []
    cells = [cells_of(row) for row in found]
    shown = [
        at for at, name in enumerate(NAMES)
        if any(row[at] for row in cells) and (several or name not in ("outlet or file", "dated"))
    ]  # fmt: skip
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for at in shown:
        table.add_column(NAMES[at], overflow="fold", min_width=longest([NAMES[at], *(row[at] for row in cells)]))
    if drawn:
        table.add_column("on one axis", no_wrap=True)
    for number, group in enumerate(groups):
        for at, row in enumerate(group):
            filled = [cell if at == 0 or column >= VALUE else "" for column, cell in enumerate(cells_of(row))]
            picture = [Text(drawn[number] if at == 0 else "")] if drawn else []
            table.add_row(*(Text(filled[column]) for column in shown), *picture)
    if drawn:
        table.add_row(*("" for _ in shown), Text(ends(heads, look.width // 6), style="dim"))
    return table


def longest(texts: Sequence[str]) -> int:
    """The columns that the longest word of some texts needs, as far as it may keep them."""
    return min(WORD, max((len(word) for text in texts for word in text.split()), default=1))


def listed(groups: Sequence[Sequence[Row]]) -> Text:
    """A line for each outlet of each value: what is printed, then who has it and when."""
    lines = []
    for group in groups:
        for row in group:
            printed, read_as, *others = cells_of(row)
            read_as = "" if read_as in printed else f" = {read_as}"
            lines.append(f"{printed}{read_as} · {' · '.join(other for other in others if other)}")
    return Text("\n".join(lines))


def cells_of(item: Row) -> tuple[str, ...]:
    """The cells of a row of values."""
    return tuple(map(inline, (brief(item.text), item.value, item.outlet, item.dated, item.speaker)))


def quoted(console: Console, found: Sequence[Passage], look: Look) -> None:
    """The sentences under their places: side by side where there is room for both, else one below the other."""
    half = look.width // 2 - 5
    if look.width >= WIDE and len(found) > 1 and all(len(placed(item)) <= half for item in found):
        console.print(Padding(beside(found, look), (0, 0, 0, 2)))
        return
    for number, item in enumerate(found):
        if number:
            console.print()
        console.print(Text(f"  {placed(item)}", style="dim"), no_wrap=True, overflow="ignore", crop=False)
        console.print(Padding(sentence(item, look), (0, 0, 0, 2)))


def beside(found: Sequence[Passage], look: Look) -> Table:
    """The sentences two by two."""
    grid = Table.grid(padding=(0, 3, 0, 0), expand=True)
    for _ in range(2):
        grid.add_column(ratio=1, overflow="fold")
    cells: list[RenderableType] = [Text.assemble((f"{placed(item)}\n", "dim"), sentence(item, look)) for item in found]
    for start in range(0, len(cells), 2):
        if start:
            grid.add_row()
        grid.add_row(*cells[start : start + 2])
    return grid


def placed(item: Passage) -> str:
    """``path:line:column``, which terminals and editors open."""
    return f"{inline(item.path)}:{item.line}:{item.column}"


def sentence(item: Passage, look: Look) -> Text:
    """A sentence, the differing words marked."""
    text = Text()
    for piece, marked in item.pieces:
        shown = inline(piece)
        if marked and not look.color:
            shown = f"{OPEN}{shown}{CLOSE}"
        text.append(shown, style=MARK if marked else "")
    return text
