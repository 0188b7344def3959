"""Carriers that are alike: they share a line of the list, and large groups of them a box of the picture."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tracker.charts.origin_graph.boxes import Arrow, Box, Shape

_LEAST_STACK = 3  # two boxes take little more room than a stack of two, and each keeps its link


def alike(boxes: Mapping[str, Box], arrows: Sequence[Arrow], *, kinds: bool = True) -> list[list[str]]:
    """Carriers that nobody else rests on and that share stance and onward arrows, in groups; the others are left out.

    Without `kinds` it is the same whether they cite or rewrite.
    """
    onward: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    leaned_on = {arrow.end for arrow in arrows}
    for arrow in arrows:
        # Each carrier without a source has an empty box of its own; they are alike nevertheless.
        end = "" if boxes[arrow.end].shape is Shape.NOTHING else arrow.end
        onward[arrow.start].append((end, arrow.kinds if kinds else "", arrow.state))
    groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for box in boxes.values():
        if box.shape is Shape.CARRIER and box.id not in leaned_on:
            groups[box.stance, box.retracted, "no source left" in box.notes, *sorted(onward[box.id])].append(box.id)
    return [members for members in groups.values() if len(members) > 1]


def stacked(boxes: dict[str, Box], arrows: list[Arrow]) -> tuple[dict[str, Box], list[Arrow]]:
    """The same with one box for each large group of carriers that are alike."""
    stands_for = {
        carrier: members[0]
        for members in alike(boxes, arrows, kinds=False)
        if len(members) >= _LEAST_STACK
        for carrier in members
    }
    labels: dict[str, list[str]] = defaultdict(list)
    for carrier, first in stands_for.items():
        labels[first].append(boxes[carrier].label)
    stacked = {
        box_id: _stack(box, labels[box_id]) if box_id in labels else box
        for box_id, box in boxes.items()
        if stands_for.get(box_id, box_id) == box_id
    }
    joined: dict[tuple[str, str], Arrow] = {}
    for arrow in arrows:
        start, end = stands_for.get(arrow.start, arrow.start), arrow.end
        if boxes[end].shape is Shape.NOTHING:
            # One empty box is enough for a stack: that of its first carrier.
            if start != arrow.start:
                del stacked[end]
                continue
            if start in labels:
                stacked[end] = replace(boxes[end], label=f"each: {boxes[end].label}")
        before = joined.get((start, end))
        kinds = ", ".join(dict.fromkeys([*(before.kinds.split(", ") if before else ()), *arrow.kinds.split(", ")]))
        joined[start, end] = replace(arrow, start=start, kinds=kinds)
    return stacked, list(joined.values())


def _stack(first: Box, names: Sequence[str]) -> Box:
    return replace(
        first,
        shape=Shape.STACK,
        label=f"{len(names)} carriers: {', '.join(names)}",
        notes=tuple(note for note in first.notes if note in {"retracted", "no source left"}),
        target="",
        names=tuple(names),
    )
