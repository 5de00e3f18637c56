"""Turns clusters of articles with annotated figures into stories on which `factcheck rules fit` fits.

python tests/benchmarks/clusters.py FOLDER > clusters.jsonl     FOLDER: clusters/*.jsonl and mentions.jsonl
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(folder: Path) -> None:
    lines = (folder / "mentions.jsonl").read_text(encoding="utf-8").splitlines()
    mentions = [mention for mention in map(json.loads, lines) if mention["kind"] == "figure"]
    for path in sorted((folder / "clusters").glob("*.jsonl")):
        articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        slots = [
            {"doc": one["doc"], "span": [one["char_start"], one["char_end"]], "slot": one["slot"]}
            for one in mentions
            if one["cluster"] == path.stem
        ]
        print(json.dumps({"id": f"pairs-{path.stem}", "articles": articles, "slots": slots}, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
