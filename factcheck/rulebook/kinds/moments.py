"""Rule kinds of the moments stage."""

from __future__ import annotations

KINDS: dict[str, type] = {}
