"""What was read of the words of a text, put back to where they are printed."""

from dataclasses import replace

from tracker.language.mapped_text import MappedText
from tracker.language.reading.pieces import Attribution, Because, Candidate, Piece, ProposedLink, Reading
from tracker.language.sentences import Sentence


def printed(reading: Reading, words: MappedText, text: str) -> Reading:
    """The reading with every offset and every quote as in the printed text; names stay as they are read."""
    return replace(
        reading,
        sentences=tuple(_sentence(sentence, words, text) for sentence in reading.sentences),
        attributions=tuple(_attribution(attribution, words) for attribution in reading.attributions),
        claims=tuple(_candidate(candidate, words, text) for candidate in reading.claims),
    )


def _sentence(sentence: Sentence, words: MappedText, text: str) -> Sentence:
    start, end = words.back(sentence.start, sentence.end)
    return Sentence(sentence.index, start, end, text[start:end])


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
    start, end = words.back(candidate.start, candidate.end)
    return replace(
        candidate,
        start=start,
        end=end,
        quote=text[start:end],
        links=tuple(_link(link, words) for link in candidate.links),
        because=tuple(_because(reason, words) for reason in candidate.because),
    )


def _link(link: ProposedLink, words: MappedText) -> ProposedLink:
    start, end = words.back(link.start, link.end)
    return replace(link, start=start, end=end)


def _because(reason: Because, words: MappedText) -> Because:
    start, end = words.back(reason.start, reason.end)
    return replace(reason, start=start, end=end)
