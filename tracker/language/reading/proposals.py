"""What reading finds, in the form in which claims are proposed to people."""

from tracker import limits
from tracker.language.proposed import Proposed
from tracker.language.reading.pieces import Candidate
from tracker.language.reading.reader import read


def propose(text: str, title: str = "") -> list[Proposed]:
    """The claims a text seems to make, with those that are not worth proposing, in its order."""
    reading = read(text, title)
    candidates = sorted((*reading.claims, *reading.others), key=lambda candidate: (candidate.start, -candidate.end))
    return [_proposed(text, candidate) for candidate in candidates]


def _proposed(text: str, candidate: Candidate) -> Proposed:
    return Proposed(
        quote=candidate.quote,
        start=candidate.start,
        end=candidate.end,
        type=candidate.type,
        checkable=candidate.is_checkable,
        hedges=candidate.hedges[: limits.HEDGES.most],
        steps=[link.step for link in candidate.links],
        # Without a link it would say “the article’s own voice”, which is no attribution to propose.
        attribution=candidate.attribution if candidate.links else "",
        negated=candidate.negated,
        words=list(dict.fromkeys(" ".join(text[word.start : word.end].split()) for word in candidate.because)),
        statement=candidate.statement,
        rank=candidate.rank,
        why=candidate.why,
    )
