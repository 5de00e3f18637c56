"""Which claims hang together by edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Node = tuple[int, int]  # lane and place


def components(edges: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """(lane, place, root) of every claim at an edge (lane, place, place); the root is the lowest place of all."""
    root: dict[Node, Node] = {}

    def top(node: Node) -> Node:
        while (above := root.setdefault(node, node)) != node:
            root[node] = root[above]  # halves the way for whoever comes next
            node = root[node]
        return node

    for lane, one, other in edges:
        low, high = sorted((top((lane, one)), top((lane, other))))
        root[high] = low
    for node in list(root):
        yield *node, top(node)[1]
