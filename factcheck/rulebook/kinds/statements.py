"""Rule kinds of the statements stage."""

from __future__ import annotations

KINDS: dict[str, type] = {}
