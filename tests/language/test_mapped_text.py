"""A text spelled otherwise knows where its characters came from."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tracker.language.mapped_text import MappedText

TEXT = "one, two,, three"
COMMAS = re.compile(",+")


def test_a_text_in_which_nothing_is_spelled_otherwise_is_the_text_itself() -> None:
    plain = MappedText.of(TEXT)

    assert plain.spelled(re.compile("four"), lambda _: "4") is plain
    assert plain.spelled(COMMAS, lambda commas: commas[0]) is plain
    assert plain.is_as_printed
    assert (plain.back(2, 5), plain.ahead(2, 5)) == ((2, 5), (2, 5))


def test_what_is_left_out_belongs_to_no_word_beside_it() -> None:
    words = MappedText.of(TEXT).spelled(COMMAS, lambda _: "")

    assert words.text == "one two three"
    assert [TEXT[slice(*words.back(*match.span()))] for match in re.finditer(r"\w+", words.text)] == TEXT.replace(
        ",", ""
    ).split()


def test_every_character_of_a_longer_spelling_stands_for_all_it_replaced() -> None:
    words = MappedText.of(TEXT).spelled(COMMAS, lambda _: " and")

    start = words.text.index("and three")
    assert TEXT[slice(*words.back(start, start + 1))] == ",,"


def test_spellings_follow_one_another_and_the_way_back_leads_through_all_of_them() -> None:
    words = MappedText.of(TEXT).spelled(COMMAS, lambda _: " and").spelled(re.compile("and"), lambda _: "&")

    assert words.text == "one & two & three"
    assert TEXT[slice(*words.back(4, 5))] == ","


def test_a_place_in_the_printed_text_is_found_in_the_new_one() -> None:
    words = MappedText.of(TEXT).spelled(COMMAS, lambda _: " and")

    start, end = words.ahead(TEXT.index("two"), TEXT.index("two") + 3)

    assert words.text[start:end] == "two"


def test_nothing_stands_somewhere_too() -> None:
    words = MappedText.of(TEXT).spelled(COMMAS, lambda _: "")

    assert words.back(4, 4) == (5, 5)
    assert words.back(len(words.text), len(words.text)) == (len(TEXT), len(TEXT))


@given(st.text("ab,,", max_size=30), st.sampled_from(["", ";", " and "]), st.data())
def test_there_and_back_is_never_less_than_what_was_asked_for(text: str, comma: str, draws: st.DataObject) -> None:
    words = MappedText.of(text).spelled(COMMAS, lambda _: comma)
    start = draws.draw(st.integers(0, len(words.text)))
    end = draws.draw(st.integers(start, len(words.text)))

    first, last = words.ahead(*words.back(start, end))

    assert start == end or (first <= start and end <= last)
    assert list(words.starts) == sorted(words.starts)
    assert len(words.starts) == len(words.ends) == len(words.text)
