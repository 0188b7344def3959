"""What differs between a quotation and the passage nearest to it: for showing only, never for deciding."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from tracker.language.comparing.words import Word

_NEGATIONS = frozenset(
    ["not", "no", "never", "none", "nobody", "nothing", "nor", "neither", "without", "cannot", "hardly", "barely"]
)
_MODALS = frozenset(["can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought", "need"])
_AROUND = 6  # words that an alignment may have cut off at either end of a short quotation


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
        return [piece for piece in self.pieces if piece.side != "both"]

    def in_words(self) -> str:
        """The difference for a sentence, with why it weighs."""
        parts = []
        for side, label in (("quotation", "not in the source"), ("source", "only in the source")):
            words = [_marked(piece) for piece in self.pieces if piece.side == side]
            if words:
                parts.append(f"{label}: {', '.join(words)}")
        return "; ".join(parts) or "the same words in another order"


def nearest(quoted: Sequence[str], text: str, source: Sequence[Word]) -> Nearest | None:
    """The passage that shares most with the quotation; nothing where it shares no word that matters."""
    if not quoted or not source:
        return None
    window = _window(quoted, source)
    forms = [word.form for word in window]
    first, last = _reach(quoted, forms)
    if last <= first:
        return None
    passage = text[window[first].start : window[last - 1].end]
    pieces = _pieces(quoted, window[first:last], text)
    return Nearest(" ".join(passage.split()), tuple(pieces))


def _window(quoted: Sequence[str], source: Sequence[Word]) -> Sequence[Word]:
    """The part of a long source with most of the quoted words."""
    # three times the quotation leaves room for what an ellipsis left out
    size = max(3 * len(quoted), 40)
    if len(source) <= size:
        return source
    quoted_words = set(quoted)
    # short words stand everywhere and would draw the window to any long sentence
    hits = [word.form in quoted_words and len(word.form) > 3 for word in source]
    count = most = sum(hits[:size])
    start_of_most = 0
    # a sliding count, so that a source as long as a law takes time by its length only
    for start in range(1, len(source) - size + 1):
        count += hits[start + size - 1] - hits[start - 1]
        if count > most:
            most, start_of_most = count, start
    return source[start_of_most : start_of_most + size]


def _reach(quoted: Sequence[str], forms: Sequence[str]) -> tuple[int, int]:
    """First and last word of the alignment, by rapidfuzz."""
    alignment = fuzz.partial_ratio_alignment(" ".join(quoted), " ".join(forms))
    if not alignment or alignment.score < 1:
        return 0, 0
    starts, position = [], 0
    for form in forms:
        starts.append(position)
        position += len(form) + 1
    ends = (start + len(form) for start, form in zip(starts, forms, strict=True))
    # rapidfuzz answers in characters and may cut a word in two: both ends go out to whole words
    low = next((index for index, end in enumerate(ends) if end > alignment.dest_start), 0)
    high = next((index for index, start in enumerate(starts) if start >= alignment.dest_end), len(forms))
    return _widened(quoted, forms, low, high)


def _widened(quoted: Sequence[str], forms: Sequence[str], low: int, high: int) -> tuple[int, int]:
    """The reach with the nearest place of the first and the last quoted word, where one is close by."""
    wider = max(_AROUND, len(quoted) // 2)
    if forms[low:high] and forms[low] != quoted[0]:
        before = range(low, max(-1, low - wider), -1)
        low = next((index for index in before if forms[index] == quoted[0]), low)
    if forms[low:high] and forms[high - 1] != quoted[-1]:
        after = range(high - 1, min(len(forms), high + wider))
        high = next((index + 1 for index in after if forms[index] == quoted[-1]), high)
    return low, high


def _pieces(quoted: Sequence[str], window: Sequence[Word], text: str) -> list[Piece]:
    pieces: list[Piece] = []
    for edit in Indel.opcodes(list(quoted), [word.form for word in window]):
        if edit.tag == "equal":
            pieces.append(Piece(" ".join(quoted[edit.src_start : edit.src_end]), "both"))
            continue
        # one piece a word, so that “not” stands out even where much else was changed around it
        pieces += [Piece(form, "quotation", _kind(form)) for form in quoted[edit.src_start : edit.src_end]]
        pieces += [_source_piece(word, text) for word in window[edit.dest_start : edit.dest_end]]
    return pieces


def _source_piece(word: Word, text: str) -> Piece:
    # at the beginning of a sentence every word has a capital, so that none shows a name
    opens = text[max(0, word.start - 3) : word.start].rstrip()[-1:] in {"", ".", "!", "?"}
    written = "" if opens else text[word.start : word.end]
    return Piece(word.form, "source", _kind(word.form, written))


def _kind(form: str, written: str = "") -> str:
    if form in _NEGATIONS or form.endswith("n't"):
        return "negation"
    if any(map(str.isdecimal, form)):
        return "number"
    if form in _MODALS:
        return "modal"
    return "name" if written[:1].isupper() else ""


def _marked(piece: Piece) -> str:
    return f"“{piece.words}” ({piece.kind})" if piece.kind else f"“{piece.words}”"
