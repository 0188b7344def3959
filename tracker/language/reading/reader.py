"""Reading a text: its sentences, who is said to have said what, and the claims it makes."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.language.kinds import Attitude
from tracker.language.mapped_text import MappedText
from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.attributions import LONGEST_SENTENCE, parse, shown
from tracker.language.reading.candidates import candidates
from tracker.language.reading.choice import chosen
from tracker.language.reading.english import is_english, unread_note
from tracker.language.reading.forms import form_of
from tracker.language.reading.languages import foreign_parts
from tracker.language.reading.pieces import Attribution, Piece, Reading
from tracker.language.reading.printed import printed
from tracker.language.reading.signs import signed
from tracker.language.reading.spoken import TURN
from tracker.language.reading_key import readable
from tracker.language.sentences import Sentence, printed_sentence, read_sentences

TOO_LONG = "A sentence is too long to be read and was left out; divide it with full stops."
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read(text: str, title: str = "") -> Reading:
    """Read a text; every offset of the result is a place in `text`. Another language than English proposes nothing.

    Names, hedges and cues are those of the words as they are read; quotes stay as they are printed.
    """
    plain = readable(_CONTROL.sub(" ", text))
    words = signed(plain)
    sentences = tuple(read_sentences(plain, title))
    reading = _read(words.text, tuple(_placed(sentences, plain, words)), signed(readable(title)).text)
    # Sentences are counted before any sign is left out: one of signs alone has its number too.
    as_printed = tuple(printed_sentence(sentence, plain) for sentence in sentences)
    return replace(reading if words.text == text else printed(reading, words, text), sentences=as_printed)


def _placed(sentences: tuple[Sentence, ...], plain: MappedText, words: MappedText) -> Iterator[Sentence]:
    """The sentences as they stand in the words; one of signs alone has none left."""
    for sentence in sentences:
        start, end = words.ahead(*plain.back(sentence.start, sentence.end))
        if start < end:
            yield Sentence(sentence.index, start, end, words.text[start:end])


def _read(clean: str, sentences: tuple[Sentence, ...], title: str) -> Reading:
    if not is_english(clean):
        return Reading(sentences, note=unread_note(clean) if sentences else "")
    form = form_of(clean, _english(clean, sentences))
    parsed = parse(clean, form.sentences, title, form.turns)
    antecedents = Antecedents(
        clean,
        [
            attribution.source
            for sentence in parsed
            for attribution in sentence.attributions
            if not attribution.inside and attribution.rule != TURN
        ],
        form.speakers,
    )
    attributions = tuple(
        Attribution(
            attribution.sentence,
            Piece((attribution.source,)),
            antecedents.whom(*attribution.source)[1],
            Piece((attribution.cue,)),
            Piece(tuple(attribution.content)),
            attribution.rule,
            attribution.attitude or Attitude.DOUBTS,
            attribution.negated,
        )
        for attribution in shown(parsed)
    )
    claims, others = chosen(candidates(clean, parsed, antecedents), parsed)
    too_long = any(sentence.end - sentence.start > LONGEST_SENTENCE for sentence in sentences)
    return Reading(sentences, attributions, claims, others, _note(clean, too_long=too_long))


def _english(text: str, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences without those of a paragraph that is in another language."""
    parts = list(foreign_parts(text))
    return tuple(
        sentence for sentence in sentences if not any(part.start <= sentence.start < part.end for part in parts)
    )


def _note(text: str, *, too_long: bool) -> str:
    return " ".join(filter(None, (unread_note(text), TOO_LONG if too_long else "")))
