"""What a newsroom has settled once, in factcheck.toml, .factcheck.toml or ``[tool.factcheck]`` of pyproject.toml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

from factcheck.errors import FactcheckError, RuleErrors, UsageError

NAMES = ("factcheck.toml", ".factcheck.toml", "pyproject.toml")  # of one folder, the first wins
TABLE = ("tool", "factcheck")
Grade = Literal["error", "warning", "note", "off"]
Format = Literal[  # those of report.RENDERERS, which a test compares
    "full", "concise", "grouped", "json", "json-lines", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown",
    "html",
]  # fmt: skip


class PerPath(NamedTuple):
    """What else holds for findings in the articles that one of the globs `paths` matches."""

    paths: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    severity: dict[str, Grade] = {}


class Settings(NamedTuple):
    """The keys of a settings file; what the command line says goes before all of them.

    ``severity`` gives codes or rules another severity or switches them ``off``; ``rules`` are folders of own rules,
    the later on top; ``extend`` is a settings file that this one is laid over; ``own`` are globs of articles in which
    ignores count though git does not track them.
    """

    extend: str | None = None
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Grade] = {}
    per_path: tuple[PerPath, ...] = ()
    fail_on: Literal["error", "warning", "note", "never"] = "error"
    output_format: Format | None = None
    baseline: str | None = None
    include_embargoed: bool = False
    own: tuple[str, ...] = ()


PLAIN = Settings()


def nearest(folder: Path) -> Path | None:
    """The settings file that holds in `folder`: of it or of the nearest folder above that has one."""
    return next((path for above in (folder, *folder.parents) for path in candidates(above)), None)


def candidates(folder: Path) -> Iterator[Path]:
    """The settings files of one folder; a pyproject.toml counts where it speaks of factcheck."""
    for name in NAMES:
        path = folder / name
        if path.is_file() and (name != "pyproject.toml" or b"[tool.factcheck" in path.read_bytes()):
            yield path


def settings(path: Path, above: tuple[Path, ...] = ()) -> Settings:
    """The settings of a file, laid over those that it extends; its folders and files are resolved against it.

    Raises UsageError where it cannot be read and RuleErrors with every mistake in it.
    """
    if path.resolve() in above:
        raise UsageError("the settings extend themselves", path=str(path))
    own = placed(read(path), path.parent)
    if own.extend is None:
        return own
    return laid(settings(Path(own.extend), (*above, path.resolve())), own)


def read(path: Path) -> Settings:
    """The settings as one file has them."""
    import tomllib  # most runs have no settings

    from factcheck.rulebook.lines import line_of
    from factcheck.rulebook.schema import MisfitError, build

    errors: list[FactcheckError] = []
    try:
        source = path.read_text(encoding="utf-8")
        table: dict[str, Any] = tomllib.loads(source)
    except OSError as error:
        raise UsageError(f"settings cannot be read: {error.strerror}", path=str(path)) from None
    except (ValueError, RecursionError) as error:
        raise UsageError(f"settings are no TOML: {error}", path=str(path)) from None
    at = TABLE if path.name == "pyproject.toml" else ()

    def complain(keys: tuple[str | int, ...], message: str, value: object = None, hint: str | None = None) -> None:
        line = line_of(source, (*at, *keys), value)
        errors.append(FactcheckError(message, path=str(path), line=line, hint=hint))

    for key in at:
        table = table.get(key, {})
    try:
        made: Settings = build(Settings, table, complain)
    except MisfitError:
        raise RuleErrors(errors) from None
    return made


def placed(item: Settings, folder: Path) -> Settings:
    """The settings with every path led from the folder of their file."""
    return item._replace(
        extend=item.extend and str(folder / item.extend),
        rules=tuple(str(folder / name) for name in item.rules),
        baseline=item.baseline and str(folder / item.baseline),
    )


def laid(base: Settings, own: Settings) -> Settings:
    """`own` over `base`: folders and paths gather, severities mix, everything else that `own` says replaces."""
    said = {name: value for name, value in own._asdict().items() if value != getattr(PLAIN, name) and name != "extend"}
    return base._replace(**said)._replace(
        rules=(*base.rules, *own.rules),
        per_path=(*base.per_path, *own.per_path),
        severity={**base.severity, **own.severity},
    )


def shown(item: Settings) -> str:
    """The settings in force as a settings file."""
    import json  # its strings, lists and truth values are TOML's

    single = {name: value for name, value in item._asdict().items() if name not in ("severity", "per_path")}
    lines = [f"{key(name)} = {json.dumps(value)}" for name, value in single.items() if value is not None]
    lines += tabled("severity", item.severity)
    for part in item.per_path:
        lines += ["", "[[per-path]]", f"paths = {json.dumps(part.paths)}", f"ignore = {json.dumps(part.ignore)}"]
        lines += tabled("per-path.severity", part.severity)
    return "".join(f"{line}\n" for line in lines)


def key(name: str) -> str:
    """The key of a field."""
    return name.replace("_", "-")


def tabled(name: str, table: dict[str, Grade]) -> list[str]:
    """The lines of a table; none where it is empty."""
    return ["", f"[{name}]", *(f'"{entry}" = "{grade}"' for entry, grade in table.items())] if table else []
