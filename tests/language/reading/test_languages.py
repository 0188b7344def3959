"""Which language a text is in, told without the names in it."""

import pytest

from tests.language.reading.language_samples import ENGLISH_HEADLINES, ENGLISH_NAMES, FOREIGN
from tracker.language.reading.english import is_english
from tracker.language.reading.languages import foreign_parts, language_name, language_of, languages_in

ENGLISH = "The ministers agreed on a deal in Berlin, and they said that it was good for all of them."
GERMAN = "Die Minister einigten sich in Berlin auf ein Abkommen, und sie sagten, dass es gut für alle ist."
# In so few words that nothing tells them from another language.
_TOO_SHORT = {"da"}
# What is written nearly alike; the library knows sixty languages.
_NEIGHBOURS = {
    "af": {"nl"},
    "bg": {"bg", "mk"},
    "da": {"da", "no"},
    "hr": {"hr", "sr", "bs"},
    "id": {"ms"},
    "no": {"no", "da"},
    "sl": {"sl"},
}
_UNNAMED = {"cy", "ga", "sw"}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, _, text in FOREIGN])
def test_three_sentences_tell_their_language(code: str, text: str) -> None:
    assert language_of(text) in ({""} if code in _UNNAMED else _NEIGHBOURS.get(code, {code}))
    assert not is_english(text)


@pytest.mark.parametrize(
    ("code", "headline"), [(code, headline) for code, headline, _ in FOREIGN if code not in _TOO_SHORT | _UNNAMED]
)
def test_a_headline_tells_its_language_or_that_of_a_neighbour(code: str, headline: str) -> None:
    assert language_of(headline) in _NEIGHBOURS.get(code, {code})


@pytest.mark.parametrize("text", [*ENGLISH_HEADLINES, *ENGLISH_NAMES])
def test_names_make_no_english_text_foreign(text: str) -> None:
    assert language_of(text) in {"en", ""}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("PORT CLOSED AFTER THE STORM, AND NOBODY KNOWS WHO PAYS", "en"),
        ("DIE BRÜCKE BLEIBT GESPERRT, UND NIEMAND WEISS WARUM", "de"),
        ("12 %", ""),
        ("", ""),
        ("\x00\x01\ufffe", ""),
        ("https://de.example/die-bruecke-bleibt-gesperrt-und-niemand-weiss-warum", ""),
    ],
)
def test_capitals_tell_it_too_and_addresses_do_not(text: str, code: str) -> None:
    assert language_of(text) == code


def test_a_paragraph_in_another_language_has_its_place() -> None:
    text = f"{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH}"

    (part,) = foreign_parts(text)

    assert (text[part.start : part.end], part.language) == (GERMAN, "de")
    assert set(languages_in(text)) == {"en", "de"}


def test_a_quoted_motto_is_no_part_in_another_language() -> None:
    assert not list(foreign_parts(f"{ENGLISH}\n\nLiberté, égalité, fraternité\n\n{ENGLISH}"))
    assert languages_in(f"{ENGLISH}\n\n" * 30 + GERMAN) == ("en",)


@pytest.mark.parametrize(("code", "name"), [("de", "German"), ("he", "Hebrew"), ("xx", "xx")])
def test_a_language_is_called_as_english_calls_it(code: str, name: str) -> None:
    assert language_name(code) == name
