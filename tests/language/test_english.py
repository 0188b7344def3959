"""Lists, counts, ordinals and number words, as the product writes them."""

import ast
from pathlib import Path

import pytest

from tracker.language.english import (
    counted,
    is_plural,
    listed,
    noun,
    number_word,
    ordinal,
    singular,
    with_article,
)

TRACKER = Path(__file__).parent.parent.parent / "tracker"


@pytest.mark.parametrize(
    ("parts", "words"), [([], ""), (["A"], "A"), (["A", "B"], "A or B"), (["A", "B", "C"], "A, B or C")]
)
def test_a_list_ends_with_its_last_word(parts: list[str], words: str) -> None:
    assert listed(parts, "or") == words


def test_a_long_list_counts_its_end() -> None:
    assert listed("ABCD", most=4) == "A, B, C and D"
    assert listed("ABCDE", most=4) == "A, B, C and 2 more"
    assert listed("ABCDE", "or", most=4, more="others") == "A, B, C or 2 others"


def test_parts_with_commas_are_kept_apart() -> None:
    assert listed(["The Paper, 1 May", "The Herald, 2 May", "a note"], between="; ") == (
        "The Paper, 1 May; The Herald, 2 May and a note"
    )


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims"), (2_500, "2,500 claims")]
)
def test_things_are_counted(number: int, words: str) -> None:
    assert counted(number, "claim") == words


def test_an_irregular_plural_and_a_verb_are_given() -> None:
    assert counted(2, "entry", "entries") == "2 entries"
    assert [noun(number, "claim is", "claims are") for number in (1, 3)] == ["claim is", "claims are"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (112, "112th"),
    ],
)
def test_an_ordinal_has_its_ending(number: int, words: str) -> None:
    assert ordinal(number) == words


def test_small_numbers_are_words_and_others_digits() -> None:
    assert [number_word(number) for number in (0, 1, 10, 11, 1_200, -1)] == ["no", "one", "ten", "11", "1,200", "-1"]


def test_no_plural_is_made_by_hand() -> None:
    plurals = [
        f"{path.relative_to(TRACKER)}:{node.lineno} {ast.unparse(node)}"
        for path in TRACKER.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.IfExp) and {ast.unparse(node.body), ast.unparse(node.orelse)} & {"'s'", "'ies'", "'es'"}
    ]

    assert plurals == []


def test_more_numbers_are_words_where_that_is_wanted() -> None:
    assert [number_word(number, 12) for number in (11, 12, 13)] == ["eleven", "twelve", "13"]


def test_a_word_has_its_article() -> None:
    assert [with_article(word) for word in ("claim", "opinion", "Event")] == ["a claim", "an opinion", "an Event"]


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("ministers", "minister"),
        ("countries", "country"),
        ("children", "child"),
        ("people", "person"),
        ("crises", "crisis"),
        ("wolves", "wolf"),
        ("servicewomen", "servicewoman"),
        ("boxes", "box"),
    ],
)
def test_plurals_have_a_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert is_plural(plural)


@pytest.mark.parametrize("word", ["press", "crisis", "status", "news", "series", "minister", "us", "bias", "gas"])
def test_what_only_ends_like_a_plural_is_none(word: str) -> None:
    assert singular(word) == word
    assert not is_plural(word)
