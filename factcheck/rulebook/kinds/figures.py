"""Rule kinds of the figures stage."""

from __future__ import annotations

KINDS: dict[str, type] = {}
