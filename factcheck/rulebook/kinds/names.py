"""Rule kinds of the names stage."""

from __future__ import annotations

KINDS: dict[str, type] = {}
