"""`--watch` on real copy: a file that is still being written is not read before it is done."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="ends the run by a signal")
def test_copy_that_lands_in_pieces_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A ferry sank off Corley on Monday and 12 people were killed.\n")
    command = [sys.executable, "-m", "factcheck", "check", ".", "--watch", "--output-format", "concise", "--no-cache"]
    watching = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert watching.stdout
    assert "0 discrepancies" in watching.stdout.readline()
    with (tmp_path / "b.txt").open("w") as file:
        for piece in ("The ferry that sank off Corley on ", "Monday killed ", "2", "1 pe", "ople", ".\n"):
            file.write(piece)
            file.flush()
            time.sleep(0.2)
    found = watching.stdout.readline()
    watching.send_signal(signal.SIGINT)
    _, said = watching.communicate(timeout=10)
    assert "12 people against 21 people" in found
    assert (watching.returncode, said) == (130, "")
