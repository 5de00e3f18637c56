"""Paths as services want them that show findings beside the code: from the root of the repository on."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.model import Article, Report

FORMS = ("sarif", "github", "gitlab", "checkstyle")


def rooted(form: str, report: Report) -> Report:
    """The report in such a format with the paths of its files from the root, where a repository holds this folder."""
    root = repository(Path.cwd())
    if form not in FORMS or root is None or root == Path.cwd():
        return report
    readings = tuple(one._replace(article=placed(one.article, root)) for one in report.readings)
    skipped = tuple(item._replace(path=path_from(item.path, root)) for item in report.skipped)
    return report._replace(readings=readings, skipped=skipped)


def repository(folder: Path) -> Path | None:
    """The nearest folder from here on up that is the root of a repository."""
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), None)


def placed(article: Article, root: Path) -> Article:
    """An article with the path of its file from the root."""
    return article._replace(path=path_from(article.path, root)) if article.path else article


def path_from(path: str, root: Path) -> str:
    """A path from the root; one that leads out of it as it was."""
    found = os.path.relpath(os.path.abspath(path), root)  # noqa: PTH100 - links stay links
    return path if found.startswith("..") else found.replace(os.sep, "/")
