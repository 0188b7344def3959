"""Reading a text: its sentences, who is said to have said what, and the claims it makes."""

import re

from tracker.language.mapped_text import MappedText
from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.attributions import LONGEST_SENTENCE, parse, shown
from tracker.language.reading.candidates import candidates
from tracker.language.reading.english import is_english
from tracker.language.reading.pieces import Attribution, Piece, Reading
from tracker.language.reading.printed import printed
from tracker.language.reading_key import readable
from tracker.language.sentences import read_sentences

NOT_ENGLISH = "Only English is read; this text is in another language, so nothing is proposed."
TOO_LONG = "A sentence is too long to be read and was left out; divide it with full stops."
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read(text: str, title: str = "") -> Reading:
    """Read a text; every offset of the result is a place in `text`. Another language than English proposes nothing.

    Names, hedges and cues are those of the words as they are read; quotes stay as they are printed.
    """
    words = readable(_CONTROL.sub(" ", text))
    reading = _read(words, readable(title).text)
    return reading if words.text == text else printed(reading, words, text)


def _read(words: MappedText, title: str) -> Reading:
    clean = words.text
    sentences = tuple(read_sentences(words, title))
    if not is_english(clean):
        return Reading(sentences, note=NOT_ENGLISH if sentences else "")
    parsed = parse(clean, sentences, title)
    antecedents = Antecedents(
        clean,
        [attribution.source for sentence in parsed for attribution in sentence.attributions if not attribution.inside],
    )
    attributions = tuple(
        Attribution(
            attribution.sentence,
            Piece((attribution.source,)),
            antecedents.whom(*attribution.source)[1],
            Piece((attribution.cue,)),
            Piece(tuple(attribution.content)),
            attribution.rule,
        )
        for attribution in shown(parsed)
    )
    too_long = any(sentence.end - sentence.start > LONGEST_SENTENCE for sentence in sentences)
    return Reading(sentences, attributions, tuple(candidates(clean, parsed, antecedents)), TOO_LONG if too_long else "")
