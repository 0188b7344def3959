"""Words that weaken a claim or say that it is only hearsay."""

import re
from collections.abc import Iterator

from tracker.language.reading.wordlists import lowered

_REPORTED = (
    r"reportedly|allegedly|purportedly|supposedly|rumou?redly|(?:is|are|was|were) (?:reportedly "
    r")?(?:said|believed|thought|"
    r"understood|reported|rumou?red|alleged|presumed|suspected) to\b(?! be seen)|it (?:is|was) "
    r"(?:reported|understood|believed|"
    r"thought|rumou?red|alleged|said)(?: that)?"
)
_WEAK = (
    r"(?:is|are|was|were) (?:widely |also )?(?:expected|likely|thought likely) to|apparently|seemingly|"
    r"probably|possibly|perhaps|"
    r"presumably|likely|unlikely|potentially|may(?! \d)|might|could(?! not\b)|(?:seem|appear)(?:s|ed)? to|"
    r"what \w+(?: \w+)? (?:describe|call)s?(?: as)?|described as|so-called|aims? to|considering|envisions?"
)
_VAGUE = (
    r"approximately|roughly|around(?= [$€£]?\d)|about(?= [$€£]?\d)|nearly|almost|some(?= \d)|an "
    r"estimated|up to(?= [$€£]?\d)"
)
_HEDGE = re.compile(rf"\b(?:(?P<reported>{_REPORTED})|(?P<weak>{_WEAK})|(?P<vague>{_VAGUE}))\b")
_MONTH = re.compile(r"\b(?:in|of|by|since|until|from|last|next|this|early|late|mid)\s+$", re.IGNORECASE)


def hedges_in(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Where hedges stand in that part of the text, and whether each says that the claim is hearsay."""
    words = lowered(text[start:end])
    for match in _HEDGE.finditer(words):
        begun = start + match.start()
        if text[begun : begun + 3] == "May" and (match.start() or _MONTH.search(text[max(0, begun - 8) : begun])):
            continue
        yield begun, start + match.end(), match["reported"] is not None
