"""A text cut into its headline and its sentences, each with its place in the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, starmap

from tracker.language.broken_lines import goes_on
from tracker.language.characters import unhidden
from tracker.language.mapped_text import MappedText
from tracker.language.page_marks import SUPERSCRIPTS
from tracker.language.reading_key import key, readable
from tracker.language.search_key import UNSEEN
from tracker.language.sentence_ends import corrected
from tracker.language.sentence_places import Gap

_WIDEST_WRAP = 100  # no line of a text that was wrapped by hand or by a mail program is longer
_LONGEST_HEADLINE = 300
_LONGEST_CHUNK = 1_000  # characters without a space; a long address has a third of it
_EDGE = 100
_BEGINNING = 20_000  # characters of a text in which its headline stands
_CHUNK = re.compile(rf"\S{{{_LONGEST_CHUNK},}}")
_PLAIN = str.maketrans("!?.…", ",,,,")
_ENDS = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_QUESTION = re.compile(r"[!?][\"'”’»)\]]*$")
# “Deal signed in the U.S.” ends in a full stop and is a headline all the same.
_INITIALS = re.compile(r"(?:\b\w\.){2,}$")
# “1.” and “b)” number what follows; after “Lt.” and “Gen.” comes a name. The model ends a sentence behind them.
_LEANS_ON = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)]|(?:Lt|Maj|Brig|Cmdr|Capt|Sgt|Gen|Col|Adm)\.")
_LINE_BREAK = re.compile("\r\n?|[\n\x85\u2028\u2029]")
_LINE = re.compile("[^\r\n\x85\u2028\u2029]+")
_HYPHENS = ("-", "‐", "‑")
_NOT_SEEN = "".join(map(chr, chain(*UNSEEN))) + " \t"
# Behind „Nein.“ and «Non.» a capital begins the next sentence.
_NOTE_BEHIND = re.compile(
    rf"(?:(?P<star>\*{{1,2}}(?!\*))|[{SUPERSCRIPTS}†‡⁽⁾]| ?\[[^\[\]\s]{{1,20}}\]|\(\d{{1,2}}\))++"
)
_OPENING = re.compile(r"(?<=[.!?…][“”’»])\s+(?=[A-ZÀ-ÞĀ-Ž„«“])")


@dataclass(frozen=True)
class Sentence:
    """One sentence; 0 is the headline, the first sentence of the text proper is 1. Offsets are half-open."""

    index: int
    start: int
    end: int
    text: str

    @property
    def is_headline(self) -> bool:
        """Whether it stands above the text."""
        return self.index == 0


def split_sentences(text: str, title: str = "") -> list[Sentence]:
    """The headline, if there is one, and the sentences of a text. `title` helps to tell the headline."""
    words = readable(text)
    sentences = read_sentences(words, title)
    if words.is_as_printed:
        return sentences
    return [printed_sentence(sentence, words) for sentence in sentences]


def printed_sentence(sentence: Sentence, words: MappedText) -> Sentence:
    """A sentence of the words as it is printed, with the mark of a note behind it."""
    start, end = words.back(sentence.start, sentence.end)
    following = words.starts[sentence.end] if sentence.end < len(words.starts) else len(words.printed)
    note = _NOTE_BEHIND.match(words.printed, end, following)
    if note and not (note["star"] and words.printed.count("*", max(0, start - 1), end) % 2):
        end = note.end()
    return Sentence(sentence.index, start, end, words.printed[start:end])


def read_sentences(words: MappedText, title: str = "") -> list[Sentence]:
    """The same as a reader has them: their words and places are those of `words.text`."""
    text = words.text
    paragraphs = list(_paragraphs(words))
    sentences: list[Sentence] = []
    if _has_headline(words, title):
        start, end = paragraphs.pop(0)
        sentences.append(Sentence(0, start, end, text[start:end]))
    spans = [span for start, end in paragraphs for span in _sentences(text, start, end)]
    sentences += [Sentence(number, start, end, text[start:end]) for number, (start, end) in enumerate(spans, 1)]
    return sentences


def has_headline(text: str, title: str = "") -> bool:
    """Whether the first paragraph is one short line that is the title, or at least is no statement with a full stop."""
    return _has_headline(readable(text), title)


def _has_headline(words: MappedText, title: str) -> bool:
    text = words.text
    paragraphs = _paragraphs(words)
    first, second = next(paragraphs, None), next(paragraphs, None)
    if first is None or second is None:
        return False
    line = text[slice(*first)]
    if _LINE_BREAK.search(line) or len(line) > _LONGEST_HEADLINE:
        return False
    # A comma or a colon at the end is as good as a full stop: “He said the following:” leads on to the text.
    if line == title or key(line) == key(title) or not _ENDS.search(line) or _INITIALS.search(line):
        return True
    # “Will it hold?” may stand above a text; “Will it hold? Nobody knows!” is a text.
    return bool(_QUESTION.search(line)) and len(list(_sentences(text, *first))) == 1


def title_of(text: str) -> str:
    """What to call a text that was given no title: its headline, else the beginning of its first sentence."""
    first = next(iter(split_sentences(text[:_BEGINNING])), None)
    words = unhidden(first.text) if first else ""
    if (first and first.is_headline) or len(words) <= 120:
        return words
    return words[:119].rpartition(" ")[0] + "…" if " " in words[:119] else words[:119] + "…"


def _paragraphs(words: MappedText) -> Iterator[tuple[int, int]]:
    """Where the paragraphs stand in the words, by the lines of the printed text."""
    spans = _printed_paragraphs(words.printed)
    for start, end in spans if words.is_as_printed else starmap(words.ahead, spans):
        # Of a line with nothing to be seen in it no words are left.
        if start < end:
            yield start, end


def _printed_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs stand, without the space around them. A line that was merely wrapped ends none."""
    width = max((len(line[0]) for line in _LINE.finditer(text)), default=0)
    for block in _blocks(text):
        lines = [line[0] for line in block]
        start = 0
        for at, line in enumerate(lines):
            if at + 1 == len(lines) or not (_wrapped(line, lines[at + 1].strip(), width) or goes_on(lines, at)):
                yield _without_space(block[start])[0], _without_space(block[at])[1]
                start = at + 1


def _blocks(text: str) -> Iterator[list[re.Match[str]]]:
    """The lines with something in them, those together that no empty line divides."""
    block: list[re.Match[str]] = []
    for line in _LINE.finditer(text):
        is_next = block and _LINE_BREAK.fullmatch(text, block[-1].end(), line.start())
        if block and not (is_next and line[0].strip()):
            yield block
            block = []
        if line[0].strip():
            block.append(line)
    if block:
        yield block


def _without_space(line: re.Match[str]) -> tuple[int, int]:
    words = line[0].strip()
    start = line.start() + line[0].index(words)
    return start, start + len(words)


def _wrapped(line: str, following: str, width: int) -> bool:
    """Whether the line broke because the first word of the following one had no room left in it."""
    if following[0].isalpha() and _is_divided(line):
        return True
    return width <= _WIDEST_WRAP and len(line.rstrip()) + 1 + len(following.split()[0]) > width


def _is_divided(line: str) -> bool:
    """Whether its last word goes on in the next line; what nobody sees may stand beside the hyphen."""
    words = line.rstrip(_NOT_SEEN)
    if "\u00ad" in line[len(words) :] and words[-1:].isalpha():
        return True
    return words[-1:] in _HYPHENS and words[:-1].rstrip(_NOT_SEEN)[-1:].isalnum()


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    paragraph = _CHUNK.sub(_without_marks, text[start:end])
    first, last = len(paragraph) - len(paragraph.lstrip()), len(paragraph.rstrip())
    for closing, opening in corrected(paragraph, list(_model_gaps(paragraph))):
        yield from _parted(text, start + first, start + closing)
        first = opening
    yield from _parted(text, start + first, start + last)


def _model_gaps(paragraph: str) -> Iterator[Gap]:
    """The gaps between sentences as the model has them, none behind a word that leans on the next one."""
    from nupunkt import sent_spans  # its model takes a moment to load, and most commands read no text

    first = closing = 0
    for start, end in sent_spans(paragraph):
        piece = paragraph[start:end]
        words = piece.strip()
        if not words:
            continue
        opening = start + piece.index(words[0])
        if closing and not _LEANS_ON.fullmatch(paragraph, first, closing):
            yield closing, opening
            first = opening
        first = first if closing else opening
        closing = opening + len(words)


def _without_marks(chunk: re.Match[str]) -> str:
    """A boundless chunk, as long as before, with marks that end sentences at its edges only.

    The model looks from each such mark to the end of the chunk: on a page of "!!!!" work grows with the square.
    """
    inner = chunk[0][_EDGE:-_EDGE].translate(_PLAIN)
    return chunk[0][:_EDGE] + inner + chunk[0][-_EDGE:]


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One sentence, or several where the first ends inside „…“ or «…», which the model does not know."""
    if not {"„", "«"} & set(text[start:end]):
        yield start, end
        return
    for gap in _OPENING.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def span_of(sentences: Sequence[Sentence], start: int | None) -> tuple[int, int]:
    """Where the sentence stands that holds this character; nowhere for what speaks of the whole article."""
    holding = (sentence for sentence in sentences if start is not None and sentence.start <= start < sentence.end)
    return next(((sentence.start, sentence.end) for sentence in holding), (0, 0))


def sentence_at(sentences: Sequence[Sentence], start: int) -> Sentence | None:
    """The sentence that holds this character."""
    # The last sentence that begins at or before it.
    place = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    # Between two sentences there may be a gap that belongs to neither.
    return sentences[place] if place >= 0 and start < sentences[place].end else None
