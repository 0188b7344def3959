"""What differs between a quotation and the passage nearest to it: for showing only, never for deciding."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from tracker.language.comparing.tokens import Token

_NEGATIONS_WORDS = """
    not no never none nobody nothing nor neither without cannot hardly barely
"""
_NEGATIONS = frozenset(_NEGATIONS_WORDS.split())
_MODALS = frozenset(["can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought", "need"])
_MOST_WORDS = 4_000  # of a source that are aligned; longer ones are looked through for a shared beginning
_AROUND = 6


@dataclass(frozen=True)
class Piece:
    """A run of words in both, only in the quotation or only in the source; `kind` says why it weighs."""

    words: str
    side: str  # "both", "quotation" or "source"
    kind: str = ""  # "negation", "number", "modal", "name" or nothing


@dataclass(frozen=True)
class Nearest:
    """The passage of a source that is nearest to a quotation, and what differs."""

    passage: str
    pieces: tuple[Piece, ...]

    @property
    def changed(self) -> list[Piece]:
        """What stands on one side only."""
        return [each for each in self.pieces if each.side != "both"]

    def in_words(self) -> str:
        """The difference for a sentence, with what weighs in bold."""
        parts = []
        for side, label in (("quotation", "not in the source"), ("source", "only in the source")):
            words = [_marked(each) for each in self.pieces if each.side == side]
            if words:
                parts.append(f"{label}: {', '.join(words)}")
        return "; ".join(parts) or "the same words in another order"


def nearest(quoted: Sequence[str], text: str, source: Sequence[Token]) -> Nearest | None:
    """The passage that shares most with the quotation; nothing where it shares no word that matters."""
    if not quoted or not source:
        return None
    window = _window(quoted, source)
    forms = [each.form for each in window]
    first, last = _reach(quoted, forms)
    if last <= first:
        return None
    passage = text[window[first].start : window[last - 1].end]
    pieces = _pieces(quoted, window[first:last], text)
    return Nearest(" ".join(passage.split()), tuple(pieces))


def _window(quoted: Sequence[str], source: Sequence[Token]) -> Sequence[Token]:
    """The part of a long source with most of the quoted words."""
    size = max(3 * len(quoted), 40)
    if len(source) <= size:
        return source
    wanted = set(quoted)
    hits = [each.form in wanted and len(each.form) > 3 for each in source]
    count = best = sum(hits[:size])
    place = 0
    for start in range(1, len(source) - size + 1):
        count += hits[start + size - 1] - hits[start - 1]
        if count > best:
            best, place = count, start
    return source[place : place + size]


def _reach(quoted: Sequence[str], forms: Sequence[str]) -> tuple[int, int]:
    """First and last word of the alignment, by rapidfuzz."""
    found = fuzz.partial_ratio_alignment(" ".join(quoted), " ".join(forms))
    if not found or found.score < 1:
        return 0, 0
    starts, position = [], 0
    for form in forms:
        starts.append(position)
        position += len(form) + 1
    low = next((n for n, at in enumerate(starts) if at + len(forms[n]) > found.dest_start), 0)
    high = next((n for n, at in enumerate(starts) if at >= found.dest_end), len(forms))
    return _widened(quoted, forms, low, high)


def _widened(quoted: Sequence[str], forms: Sequence[str], low: int, high: int) -> tuple[int, int]:
    """The reach with the nearest place of the first and the last quoted word, where one is close by."""
    wider = max(_AROUND, len(quoted) // 2)
    if forms[low:high] and forms[low] != quoted[0]:
        low = next((n for n in range(low, max(-1, low - wider), -1) if forms[n] == quoted[0]), low)
    if forms[low:high] and forms[high - 1] != quoted[-1]:
        high = next((n + 1 for n in range(high - 1, min(len(forms), high + wider)) if forms[n] == quoted[-1]), high)
    return low, high


def _pieces(quoted: Sequence[str], window: Sequence[Token], text: str) -> list[Piece]:
    forms = [each.form for each in window]
    pieces: list[Piece] = []
    for code in Indel.opcodes(list(quoted), forms):
        if code.tag == "equal":
            pieces.append(Piece(" ".join(quoted[code.src_start : code.src_end]), "both"))
            continue
        pieces += [Piece(word, "quotation", _kind(word)) for word in quoted[code.src_start : code.src_end]]
        for token in window[code.dest_start : code.dest_end]:
            written = text[token.start : token.end]
            opens = text[max(0, token.start - 3) : token.start].rstrip()[-1:] in {"", ".", "!", "?"}
            pieces.append(Piece(token.form, "source", _kind(token.form, "" if opens else written)))
    return pieces


def _kind(form: str, written: str = "") -> str:
    if form in _NEGATIONS or form.endswith("n't"):
        return "negation"
    if form[0].isdigit():
        return "number"
    if form in _MODALS:
        return "modal"
    return "name" if written[:1].isupper() else ""


def _marked(piece: Piece) -> str:
    return f"**{piece.words}** ({piece.kind})" if piece.kind else f"“{piece.words}”"
