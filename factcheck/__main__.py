"""``python -m factcheck`` and the console script."""

from factcheck.commands import run

if __name__ == "__main__":
    raise SystemExit(run())
