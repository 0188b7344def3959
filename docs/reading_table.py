"""Compares what reading finds in the Berlin article with the 28 claims of the seeds: the table of reading.md."""

import tomllib
from pathlib import Path

from tracker.language.reading import Candidate, read
from tracker.places import SEEDS

BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"
PAGE = Path(__file__).parent / "explanation" / "reading.md"


def main() -> None:
    """Write the table between its two marks."""
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n{table()}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def table() -> str:
    """Claims of the seeds with the proposed claim that holds most of each quote; then what is proposed beside them."""
    text = (SEEDS / "berlin" / "article.txt").read_text(encoding="utf-8")
    seeds = tomllib.loads((SEEDS / "berlin" / "claims.toml").read_text(encoding="utf-8"))
    proposed = list(read(text).claims)
    rows = ["| claim | quote | found | type | said by, as read |", "|---|---|---|---|---|"]
    used: set[int] = set()
    found = same = 0
    for key, seed in seeds.items():
        start = text.index(seed["quote"])
        best = _best(proposed, start, start + len(seed["quote"]))
        if best is None:
            rows.append(f"| {key} | {seed['quote']} | missed | {seed['type']} | |")
            continue
        used.add(proposed.index(best))
        found += 1
        same += best.type.value == seed["type"]
        kind = best.type.value if best.type.value == seed["type"] else f"{best.type.value}, not {seed['type']}"
        rows.append(f"| {key} | {seed['quote']} | found | {kind} | {best.attribution} |")
    added = [each for number, each in enumerate(proposed) if number not in used]
    rows += [
        "",
        f"Found {found} of {len(seeds)}, {same} of them with the same type; {len(added)} proposed beside them:",
        "",
    ]
    rows += [f"* {' '.join(each.quote.split())} ({each.type.value}; {each.attribution})" for each in added]
    return "\n".join(rows)


def _best(proposed: list[Candidate], start: int, end: int) -> Candidate | None:
    """The shortest proposed claim that holds at least half of the quote."""
    holding = [each for each in proposed if min(end, each.end) - max(start, each.start) >= (end - start) / 2]
    return min(holding, key=lambda each: each.end - each.start, default=None)


if __name__ == "__main__":
    main()
