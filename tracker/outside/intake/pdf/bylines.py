"""Lines that an article in a PDF has beside its text: who wrote it, and who made a picture."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.outside.intake.html.bylines import READING_TIME, is_day_line, is_near_headline, names_authors
from tracker.outside.intake.html.credits import without_credit
from tracker.outside.intake.html.days import says_changed, says_published
from tracker.outside.intake.html.sentences import is_prose, running_words
from tracker.outside.intake.pdf.style import Style
from tracker.outside.intake.pdf.wording import Text
from tracker.rules.intake_notes import Note, NoteKind

_HEAD = 8  # texts among which a byline stands
_ROLE = re.compile(
    r"(?:[^\W\d]+[ -]){0,4}(?:correspondent|reporter|editor|columnist|critic|korrespondent(?:in)?|redakteur(?:in)?|"
    r"correspondante?|corresponsal)(?: in [A-Z]\w+)?",
    re.I,
)
_SENTENCE = 3  # words with a small letter, which no byline has
_EXCERPT = 120


def without_bylines(texts: Sequence[Text], style: Style) -> tuple[list[Text], tuple[Note, ...]]:
    """The texts without them, and what was left out."""
    bylines = _bylines(texts)
    rest = [text for at, text in enumerate(texts) if at not in bylines]
    parted = [without_credit(text.words) if _is_caption(text, style) else (text.words, "") for text in rest]
    makers = [credit for _, credit in parted if credit]
    stay = [replace(text, words=words) for text, (words, _) in zip(rest, parted, strict=True)]
    names = " … ".join(texts[at].words for at in sorted(bylines))
    notes = [
        Note(NoteKind.LEFT_OUT, sentence, words[:_EXCERPT])
        for sentence, words in (
            ("The line that names the author or the day was left out.", names),
            ("The credit of a picture was left out.", " … ".join(makers)),
        )
        if words
    ]
    return stay, tuple(notes)


def _bylines(texts: Sequence[Text]) -> set[int]:
    """Those between the headline and the text; a role below a name goes with it."""
    head = list(texts[:_HEAD])
    end = next((at for at, text in enumerate(head) if at and is_prose(text.words) and not _is_byline(text)), len(head))
    named = {at for at, text in enumerate(head[:end]) if at and _is_byline(text)}
    return named | {at + 1 for at in named if at + 1 < end and _ROLE.fullmatch(head[at + 1].words)}


def _is_byline(text: Text) -> bool:
    words = text.words
    is_day = (says_published(words) or says_changed(words)) and is_day_line(words)
    is_name = (
        names_authors(words)
        or (is_near_headline(words) and running_words(words) < _SENTENCE)
        or bool(READING_TIME.fullmatch(words))
    )
    return not text.table and (is_name or is_day)


def _is_caption(text: Text, style: Style) -> bool:
    return not text.table and text.size < 0.94 * style.size
