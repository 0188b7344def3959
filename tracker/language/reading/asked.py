"""What of somebody's words is asked and what is told: “Am I a thief?” he asked. “I am not.”"""

from dataclasses import replace

from tracker.language.kinds import Attitude
from tracker.language.reading.pieces import ProposedLink, Range, RawAttribution

_SPEECH = frozenset({Attitude.ASSERTS, Attitude.ASKS})


def asked_or_told(
    text: str, place: Range, links: tuple[ProposedLink, ...], attribution: RawAttribution | None
) -> tuple[ProposedLink, ...]:
    """The links of what stands at `place`, whose source asks it where a question mark ends it and else tells it."""
    start, end = place
    if attribution is None or attribution.attitude not in _SPEECH:
        return links
    if not any("?" in text[slice(*piece)] for piece in attribution.content):
        return links
    is_question = "?" in text[max(end - 2, start) : end + 1]
    attitude = Attitude.ASKS if is_question else Attitude.ASSERTS
    first, last = attribution.source
    return tuple(replace(link, attitude=attitude) if first <= link.start < last else link for link in links)
