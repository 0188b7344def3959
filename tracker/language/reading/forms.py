"""The form of a text: what of it is read, and whose words stand where without a verb that says so."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.language.kinds import SourceKind
from tracker.language.reading.dialogues import dialogue_in
from tracker.language.reading.entries import heads_of, left_out_of
from tracker.language.reading.furniture import dateline_end, furniture_lines, is_furniture
from tracker.language.reading.lines import Line, lines_of
from tracker.language.reading.pieces import Range
from tracker.language.reading.posts import posts_in
from tracker.language.reading.turns import Dialogue, Turn
from tracker.language.sentences import Sentence

_STAGE = r"[\[(][^\W_][\w’'-]*(?: [\w’'-]+){0,4}[.!]?[\])]\.?"  # “(laughs)”, “[Applause.]”
_QUESTION = re.compile(r"[^.!?\"“”„«»]{3,200}\?")
_FIRST_STAGE = re.compile(rf"\s*{_STAGE}\s*")
_LAST_STAGE = re.compile(rf"\s*{_STAGE}\s*$")


@dataclass(frozen=True)
class Form:
    """The sentences to read, without labels and furniture, and the turns of a dialogue."""

    sentences: tuple[Sentence, ...]
    turns: tuple[Turn, ...] = ()

    @property
    def speakers(self) -> dict[Range, tuple[str, SourceKind]]:
        """Who the labels mean, by the place of each."""
        return {turn.source: turn.whom for turn in self.turns if turn.whom}


def form_of(text: str, sentences: Sequence[Sentence]) -> Form:
    """The form of a text that was cut into these sentences."""
    lines = lines_of(text)
    heads = heads_of(lines)
    headline = sentences[0].end if sentences and sentences[0].is_headline else 0
    dialogue = dialogue_in(text, lines, headline, has_entries=bool(heads))
    posts = posts_in(lines) if "@" in text else Dialogue()
    turns = [*dialogue.turns, *posts.turns]
    left_out = [*dialogue.left_out, *posts.left_out, *left_out_of(lines, heads)]
    spoken = {start for turn in turns for start, _ in turn.runs}
    left_out += [line for line in furniture_lines(lines) if line[0] not in spoken]
    left_out += [(line.start, line.end) for line in lines if _is_question(line)]
    left_out += [(line.start, end) for line in lines if (end := dateline_end(line)) > line.start]
    left_out.sort()
    answers = sorted(run for turn in turns for run in turn.runs)
    pieces = (piece for sentence in sentences for piece in _pieces(sentence, left_out))
    if turns:
        pieces = (words for piece in pieces for words in _without_stage(piece))
    read = (piece for piece in pieces if not is_furniture(piece.text) and not _asks(piece, answers))
    return Form(tuple(read), tuple(turns))


def _is_question(line: Line) -> bool:
    """Whether one question of the article itself is all of a line: it may stand above an answer."""
    return line.apart and bool(_QUESTION.fullmatch(line.text))


def _pieces(sentence: Sentence, left_out: Sequence[Range]) -> Iterator[Sentence]:
    """What is read of a sentence."""
    start = sentence.start
    for first, last in left_out[max(0, bisect_left(left_out, (start + 1,)) - 1) :]:
        if first >= sentence.end:
            break
        if last > start:
            yield from _part(sentence, start, first)
            start = last
    yield from _part(sentence, start, sentence.end)


def _part(sentence: Sentence, start: int, end: int) -> Iterator[Sentence]:
    """The sentence from `start` to `end` without space around it, if words are left; itself if all of it is."""
    words = sentence.text[start - sentence.start : max(0, end - sentence.start)]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if words == sentence.text:
        yield sentence
    elif any(map(str.isalnum, words)):
        yield replace(sentence, start=start, end=start + len(words), text=words)


def _without_stage(piece: Sentence) -> Iterator[Sentence]:
    """What is spoken of it, without "(laughs)" before and behind."""
    first, words = 0, piece.text
    while stage := _FIRST_STAGE.match(words, first):
        first = stage.end()
    stage = _LAST_STAGE.search(words, first)
    yield from _part(piece, piece.start + first, piece.start + (stage.start() if stage else len(words)))


def _asks(piece: Sentence, answers: Sequence[Range]) -> bool:
    """Whether it is a question within an answer."""
    place = bisect_left(answers, (piece.start + 1,)) - 1
    return piece.text.endswith("?") and place >= 0 and piece.start < answers[place][1]
