"""The command line: one module for each verb, argument parsing and no logic.

A verb is a module with ``HELP``, ``arguments(parser)`` and ``run(args)``, and a line in ``VERBS``.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from factcheck.commands.slips import Parser, verified
from factcheck.errors import FactcheckError
from factcheck.version import __version__

# Verb -> its module, imported only when used: the start is most of a short run.
VERBS = {
    "check": "factcheck.commands.check",
    "extract": "factcheck.commands.extract",
    "said": "factcheck.commands.said",
    "compare": "factcheck.commands.compare",
    "explain": "factcheck.commands.explain",
    "rules": "factcheck.commands.rules",
    "baseline": "factcheck.commands.baseline",
    "archive": "factcheck.commands.archive",
    "sweep": "factcheck.commands.sweep",
    "init": "factcheck.commands.init",
    "completion": "factcheck.commands.completion",
    "manual": "factcheck.commands.manual",
}
REFUSED, INTERRUPTED, CLOSED = 2, 130, 141
LOOSE = 50_000  # new values between two hunts for rings of them; ours hardly ever make one


def run(argv: Sequence[str] | None = None) -> int:
    """Runs the verb that `argv` names, ``check`` where it names none, and gives the exit code."""
    gc.set_threshold(LOOSE)
    try:
        outspoken()
        code = dispatched(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        return closed()
    except KeyboardInterrupt:
        return INTERRUPTED
    except FactcheckError as error:
        return refused(error)
    except OSError as error:  # a full disk, a terminal that is gone
        return refused(FactcheckError(f"the system refuses: {error.strerror or error}", path=error.filename))
    except SystemExit as end:  # argparse leaves this way, with 2 for a wrong argument and 0 after --help
        return end.code if isinstance(end.code, int) else int(end.code is not None)


def dispatched(argv: list[str]) -> int:
    """Parses the arguments of the verb alone and runs it."""
    verb = argv[0] if argv and argv[0] in VERBS else ""
    if argv[:1] == ["--version"]:
        print(f"factcheck {__version__}")
        return 0
    if argv[:1] in (["-h"], ["--help"]):
        overview().print_help()
        return 0
    if argv and not verb:
        verified(argv[0], VERBS)
    module = import_module(VERBS[verb or "check"])
    parser = Parser(prog=f"factcheck {verb or 'check'}", description=module.HELP)
    parser.add_argument("--debug", action="store_true", help="show where in the program an error arose")
    module.arguments(parser)
    args = parser.parse_args(argv[1:] if verb else argv)
    if args.debug:
        return int(module.run(args))
    try:
        return int(module.run(args))
    except (FactcheckError, OSError):
        raise
    except Exception as error:
        raise FactcheckError(
            f"a fault of factcheck itself: {type(error).__name__}: {error}", hint="--debug shows where it arose"
        ) from None


def overview() -> argparse.ArgumentParser:
    """What ``factcheck --help`` shows: every verb in a line."""
    return argparse.ArgumentParser(
        prog="factcheck", formatter_class=argparse.RawDescriptionHelpFormatter, usage="factcheck [VERB] [PATH ...]",
        description="Reads articles on one event and says which figures and statements cannot all hold.",
        epilog="verbs:\n" + "\n".join(f"  {verb:10s} {import_module(VERBS[verb]).HELP}" for verb in VERBS)
        + "\n\nWithout a verb: check. `factcheck VERB --help` lists what a verb takes.",
    )  # fmt: skip


def outspoken() -> None:
    """Every character can be printed, whatever the locale says; what goes to a closed stream is lost."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - as long as we run
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def closed() -> int:
    """The reader of the pipe went away: say nothing more, not even at the end of the process."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return CLOSED


def refused(error: FactcheckError) -> int:
    """Tells on standard error what must be mended."""
    from factcheck.report.visible import lines

    print(f"factcheck: {lines(str(error))}", file=sys.stderr)
    return REFUSED
