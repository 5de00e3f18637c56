"""Asks git which articles have changed and which belong to the repository; never looks at untracked drafts."""

from __future__ import annotations

import os

from factcheck.errors import UsageError

SHALLOW = "is it fetched, and the history up to it? In CI: fetch-depth: 0 (GitHub), GIT_DEPTH: 0 (GitLab)"
UPSTREAM = "@{upstream}"
CHANGED = "--diff-filter=ACMRT"  # what still exists after the change


def git(*arguments: str) -> list[str]:
    """The NUL-separated paths that git answers. Raises UsageError with git's own words where it refuses."""
    import subprocess  # few runs ask git

    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError as error:
        raise UsageError(f"git cannot be run: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        if not answers("rev-parse", "--git-dir") and not any("dubious" in line for line in said):
            raise UsageError(
                "this folder belongs to no git repository", hint="--staged, --diff, --since and --tracked ask git"
            )
        reason = said[0] if said else "failed"
        unknown = "bad revision" in reason or "no merge base" in reason
        raise UsageError(f"git {arguments[0]}: {reason}", hint=SHALLOW if unknown else None)
    return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]


def answers(*arguments: str) -> bool:
    """Whether git has an answer."""
    import subprocess

    return not subprocess.run(["git", *arguments], capture_output=True, check=False).returncode


def staged() -> frozenset[str]:
    """The files that the next commit changes, relative to the current folder."""
    return frozenset(git("diff", "--cached", "--name-only", "--relative", "-z", CHANGED))


def differing(ref: str) -> frozenset[str]:
    """The tracked files that differ from `ref`."""
    return frozenset(git("diff", "--name-only", "--relative", "-z", CHANGED, safe(ref), "--"))


def since(ref: str) -> frozenset[str]:
    """The files that have changed on this branch since it left `ref`."""
    if ref == UPSTREAM and not answers("rev-parse", "--verify", UPSTREAM):
        return unpushed()
    return frozenset(git("diff", "--name-only", "--relative", "-z", CHANGED, f"{safe(ref)}...HEAD", "--"))


def unpushed() -> frozenset[str]:
    """The files that have changed in commits that no remote has: a new branch has no upstream before its first push."""
    names = git("log", "--name-only", "--format=", "--relative", "-z", CHANGED, "HEAD", "--not", "--remotes", "--")
    return frozenset(name for name in names if os.path.isfile(name))  # noqa: PTH113 - as below


def safe(ref: str) -> str:
    """A reference that git cannot take for an option."""
    if ref.startswith("-"):
        raise UsageError(f"no reference of git: {ref}")
    return ref


def tracked() -> list[str]:
    """The files of the repository below the current folder, those that are there."""
    return [name for name in git("ls-files", "-z", "--cached") if os.path.isfile(name)]  # noqa: PTH113 - many
