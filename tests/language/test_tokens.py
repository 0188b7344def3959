"""A text cut into tokens, by each of the ways to cut it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language.tokens import (
    CARRIED,
    COMPARED,
    LETTERS,
    NAMED,
    PLAIN,
    READ,
    SPELLED,
    Cut,
    TokenKind,
    tokens,
    words,
)

ALL = (CARRIED, COMPARED, LETTERS, NAMED, PLAIN, READ, SPELLED)


@pytest.mark.parametrize(
    ("cut", "text", "expected"),
    [
        (READ, "Merkel’s peace-keeping", ["Merkel", "’s", "peace-keeping"]),
        (READ, "Sen. Holm paid $3.5m—twice.", ["Sen.", "Holm", "paid", "$3.5m", "—", "twice", "."]),
        (READ, "Supt. Dahl of Okla. left", ["Supt.", "Dahl", "of", "Okla.", "left"]),
        (READ, "the U.S. won’t", ["the", "U.S.", "won’t"]),
        (COMPARED, "[T]he U.S. won’t pay 3.4%", ["[T]he", "U.S.", "won’t", "pay", "3.4", "%"]),
        (COMPARED, "peace-keeping", ["peace", "keeping"]),
        (CARRIED, "It’s 2nd 東京", ["It’s", "2nd", "東", "京"]),
        (NAMED, "O'Hara-Holm & Co", ["O'Hara", "Holm", "&", "Co"]),
        (NAMED, "नई", ["नई"]),
        (PLAIN, "Holm’s well-kept 5 km", ["Holm’s", "well-kept", "km"]),
        (SPELLED, "D’Arcy U.S. e-mail", ["D’Arcy", "U.S", "e", "mail"]),
        (LETTERS, "It’s 2nd", ["It", "s", "nd"]),
    ],
)
def test_each_cut_has_its_words(cut: Cut, text: str, expected: list[str]) -> None:
    assert words(text, cut) == expected


def test_a_token_says_what_it_is() -> None:
    kinds = [token.kind for token in tokens("Holm’s 5 “U.S.” —", READ)]

    assert kinds == ["word", "clitic", "number", "quote", "abbr", "quote", "dash"]
    assert [token.kind for token in tokens("京 Oslo", CARRIED)] == [TokenKind.CHARACTER, TokenKind.WORD]


def test_a_part_of_a_text_is_cut_with_the_places_of_the_whole() -> None:
    assert [(token.text, token.start, token.end) for token in tokens("It was so", LETTERS, 3, 6)] == [("was", 3, 6)]


@pytest.mark.parametrize("cut", ALL)
@given(text=st.text("aB.’'-&5% —“京[T]", max_size=60))
def test_tokens_stand_in_order_where_their_text_is(cut: Cut, text: str) -> None:
    position = 0
    for token in tokens(text, cut):
        assert position <= token.start < token.end
        assert text[token.start : token.end] == token.text
        position = token.end
