"""What was read of the words of a text, put back to where they are printed."""

import re
from dataclasses import replace

from tracker.language.mapped_text import MappedText
from tracker.language.reading.pieces import Attribution, Because, Candidate, Piece, ProposedLink, Reading
from tracker.language.reading.signs import restored

_OPENING = re.compile(r"(?:\[|`|~~?)\Z")
_CLOSING = re.compile(r"(`|~~?)|\](?:\([^()\s]{1,500}\)|\[[^\[\]\s]{0,40}\])")
_PAIRS = {"[": "](", "`": "`", "~": "~"}


def printed(reading: Reading, words: MappedText, text: str) -> Reading:
    """The reading with every offset and every quote as in the printed text; names stay as they are read.

    The sentences are those of who counted them.
    """
    return replace(
        reading,
        attributions=tuple(_attribution(attribution, words) for attribution in reading.attributions),
        claims=tuple(_candidate(candidate, words, text) for candidate in reading.claims),
        others=tuple(_candidate(candidate, words, text) for candidate in reading.others),
    )


def _attribution(attribution: Attribution, words: MappedText) -> Attribution:
    return replace(
        attribution,
        source=_piece(attribution.source, words),
        cue=_piece(attribution.cue, words),
        content=_piece(attribution.content, words),
    )


def _piece(piece: Piece, words: MappedText) -> Piece:
    return Piece(tuple(words.back(*span) for span in piece.ranges))


def _candidate(candidate: Candidate, words: MappedText, text: str) -> Candidate:
    start, end = _with_pairs(text, *words.back(candidate.start, candidate.end))
    return replace(
        candidate,
        start=start,
        end=end,
        quote=text[start:end],
        statement=restored(candidate.statement),
        hedges=tuple(map(restored, candidate.hedges)),
        links=tuple(_link(link, words) for link in candidate.links),
        because=tuple(_because(reason, words) for reason in candidate.because),
    )


def _with_pairs(text: str, start: int, end: int) -> tuple[int, int]:
    """The quote with a sign at its edge that reading leaves out, if the quote holds the other one of the pair."""
    opening, closing = _OPENING.search(text, max(0, start - 2), start), _CLOSING.match(text, end)
    if opening and _PAIRS[opening[0][0]] in text[start:end]:
        start = opening.start()
    if closing and (closing[1] or "[") in text[start:end]:
        end = closing.end()
    return start, end


def _link(link: ProposedLink, words: MappedText) -> ProposedLink:
    start, end = words.back(link.start, link.end)
    return replace(link, name=restored(link.name), cue=restored(link.cue), start=start, end=end)


def _because(reason: Because, words: MappedText) -> Because:
    start, end = words.back(reason.start, reason.end)
    return replace(reason, what=restored(reason.what), start=start, end=end)
