"""The one kind of error that a user sees: where, what was read, what to do next."""

from __future__ import annotations


class FactcheckError(Exception):
    """A mistake that the user can mend; printed as ``path:line: message`` with a hint below, never as a traceback."""

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None, hint: str | None = None):
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        head = f"{place}: {self.message}" if place else self.message
        return f"{head}\n  {self.hint}" if self.hint else head


class UsageError(FactcheckError):
    """Nothing was checked: a wrong argument, a missing path (exit code 2)."""


class RuleErrors(FactcheckError):  # noqa: N818 - it holds several
    """All mistakes found in the rule files, shown together (exit code 2)."""

    def __init__(self, errors: list[FactcheckError]):
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = errors
