"""Rule kinds of the checks stage."""

from __future__ import annotations

KINDS: dict[str, type] = {}
