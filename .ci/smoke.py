"""What must come out the same on every Python: the main job, the golden reports, and JSON under five hash seeds.

Run by the Python of an environment that has factcheck; prints one digest of all of it, to be compared with others.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
LAYOUT = ("--output-format", "full", "--width", "100", "--no-color")


def checked(*arguments: str, seed: str = "0") -> str:
    """What ``factcheck check`` prints; an exit code that is no answer ends the run."""
    command = [sys.executable, "-m", "factcheck", "check", "--isolated", "--no-cache", *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


def main() -> None:
    """Checks, and prints the version and the digest."""
    for golden in sorted(GOLDEN.glob("*.report")):
        if checked(f"seeds/{golden.stem}", *LAYOUT) != golden.read_text(encoding="utf-8"):
            sys.exit(f"another report than {golden}")
    texts = []
    for paths in (["seeds"], ["seeds/troops", "seeds/ferry"]):
        outputs = {checked(*paths, "--output-format", "json", "--comparisons", seed=seed) for seed in "01234"}
        if len(outputs) > 1:
            sys.exit(f"{paths[0]}: another output with another hash seed")
        texts += outputs
    print(sys.version.split()[0], hashlib.sha256("".join(texts).encode()).hexdigest()[:16])


if __name__ == "__main__":
    main()
