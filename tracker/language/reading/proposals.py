"""What reading finds, in the form in which claims are proposed to people."""

from tracker import limits
from tracker.language.proposed import Proposed, Step
from tracker.language.reading.pieces import Candidate
from tracker.language.reading.reader import read


def propose(text: str, title: str = "") -> list[Proposed]:
    """The claims a text seems to make, in its order."""
    return [_proposed(text, each) for each in read(text, title).claims]


def _proposed(text: str, each: Candidate) -> Proposed:
    return Proposed(
        quote=each.quote,
        start=each.start,
        end=each.end,
        type=each.type,
        checkable=each.is_checkable,
        hedges=each.hedges[: limits.HEDGES.most],
        steps=[Step(link.role, link.name, link.kind, link.cue) for link in each.links],
        attribution=each.attribution,
        words=list(dict.fromkeys(" ".join(text[word.start : word.end].split()) for word in each.because)),
    )
