"""What a field of a rule may hold beside plain values; the loading checks it, the readers see plain text."""

from __future__ import annotations

from typing import Annotated

Pattern = Annotated[str, "pattern"]
"""A regular expression of the ``regex`` package. Checked when rules are loaded; compile it with
``rulebook.compiled(rule_id, pattern)``, which gives patterns of a user's layer a limit of time."""
