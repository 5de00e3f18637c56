"""Makes the characters visible that could speak to a terminal or turn a line of text around."""

from __future__ import annotations

import re

HIDDEN = (
    *range(0x200B, 0x2010),  # zero width, direction marks
    *range(0x2028, 0x202F),  # line and paragraph separators, embeddings and overrides
    *range(0x2060, 0x2070),  # word joiner, isolates
    *range(0xE0000, 0xE0080),  # tags
    0x00AD, 0x061C, 0x180E, 0xFEFF, 0xFFFE, 0xFFFF,
)  # fmt: skip

SHOWN: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "␡",
    **{code: f"\\x{code:02x}" for code in range(0x80, 0xA0)},
    **{code: f"⟨U+{code:04X}⟩" for code in HIDDEN},
    **{code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)},  # halves of characters
    **{code: f"\\x{code - 0xDC00:02x}" for code in range(0xDC80, 0xDD00)},  # bytes of a file name that is no UTF-8
}
SPACES = {ord(mark): " " for mark in "\t\n\r\v\f\x85"}
INLINE = {**SHOWN, **SPACES}
LINES = {code: shown for code, shown in SHOWN.items() if code not in (0x09, 0x0A)}
ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), *range(0xD800, 0xE000), *HIDDEN) if code < 0x10000}
COMMAND = re.compile(r"^[ \t]*::|##(?=\[|vso\[|teamcity\[)", re.M)


def inline(text: str) -> str:
    """`text` on one line: white space as spaces, every control and hidden character as a visible sign."""
    return text.translate(INLINE)


def lines(text: str) -> str:
    """`text` with its lines kept and every other control or hidden character as a visible sign."""
    return text.translate(LINES)


def escaped(json: str) -> str:
    """A JSON text with the characters escaped that JSON allows as they are and a terminal or a CI service obeys."""
    return COMMAND.sub(lambda match: match[0].replace("##", "#\\u0023"), json.translate(ESCAPED))


def marked_up(text: str) -> str:
    """A text of XML or HTML in which no line is a command: the signs that would make it one are references."""
    return COMMAND.sub(lambda match: match[0].replace("##", "#&#35;").replace("::", "&#58;:"), text)


def unspoken(text: str) -> str:
    """`text` without a line that a CI service takes for a command to it: ``::error`` reads ``: :error``."""
    return COMMAND.sub(lambda match: f"{match[0][:-1]} {match[0][-1]}", text)
