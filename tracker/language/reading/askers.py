"""Which labels of a dialogue are of those who ask: what they say is no claim of anybody."""

import re
from collections import defaultdict
from collections.abc import Sequence

from tracker.language.reading.labels import Label
from tracker.language.reading.lines import Line

_ROLE = re.compile(
    r"(?:the )?(?:q|question|questions|interviewer|moderator|host|reporter|journalist|press|presenter|anchor|audience|"
    r"correspondent|questioner)(?: \d{1,2})?",
    re.IGNORECASE,
)
_MOST_ASK = 0.5  # of somebody's turns


def askers(lines: Sequence[Line], marked: Sequence[tuple[int, Label]]) -> frozenset[str]:
    """The keys of the labels of those whose part it is to ask, or who mostly do while others mostly answer."""
    ends = [at for at, _ in marked[1:]] + [len(lines)]
    asked: dict[str, list[bool]] = defaultdict(list)
    by_role: set[str] = set()
    for (at, label), end in zip(marked, ends, strict=True):
        # In a turn of several lines the last question may be followed by a stage direction.
        asked[label.key].append(any(line.is_question for line in lines[at:end][:3]))
        if asks_by_role(label):
            by_role.add(label.key)
    if by_role:
        return frozenset(by_role)
    shares = {key: sum(questions) / len(questions) for key, questions in asked.items()}
    if min(shares.values(), default=1) >= _MOST_ASK:
        return frozenset()
    return frozenset(key for key, share in shares.items() if share >= _MOST_ASK)


def asks_by_role(label: Label) -> bool:
    """Whether it says that it is of somebody whose part it is to ask."""
    return any(_ROLE.fullmatch(words.strip()) for words in (label.name, *label.more.split(",")))
