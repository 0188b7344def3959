"""What the readers of documents share."""

import pytest

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.outside.intake.paragraphs import asked_day, begun_with, checked, day_of, language, line


def test_a_title_stands_once_at_the_head() -> None:
    assert begun_with("Port", "Words") == "Port\n\nWords"
    assert begun_with("Port", "port\n\nWords") == "port\n\nWords"
    assert begun_with("", "Words") == "Words"
    assert begun_with("Port shut", "Port\nshut\n\nWords") == "Port shut\n\nWords"
    assert line(" a\n b\u202e ") == "a b"


def test_a_file_without_words_is_refused() -> None:
    assert checked("a") == "a"
    with pytest.raises(WrongInput, match="no text in this file"):
        checked(" – \n")


def test_the_words_tell_the_language_before_what_is_declared() -> None:
    assert language("Der Minister sagte, dass die Brücke nicht sicher ist.", "en-US") == "de"
    assert language("12", "de-DE") == "de"


def test_the_day_a_document_was_made_is_asked_about() -> None:
    day = day_of("2025-12-17T09:00:00Z")

    assert (day, day_of("soon"), day_of(None)) == (PartialDate(2025, 12, 17), None, None)
    assert [note.words for note in asked_day(day)] == [
        "The document was made on 17 December 2025; say whether it was published that day."
    ]
    assert asked_day(None) == ()
