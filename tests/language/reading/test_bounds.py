"""Where one claim ends and the next begins."""

import pytest

from tracker.language.reading.bounds import facts_in, trimmed
from tracker.language.reading.reader import read
from tracker.language.reading.tokens import words_of


def facts(sentence: str) -> list[str]:
    words = words_of(sentence, 0, len(sentence))
    return [sentence[fact.start : fact.end] for fact in facts_in(words, 0, len(sentence))]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Officers searched the mill on Friday and seized 40 crates of papers",
            ["Officers searched the mill on Friday", "seized 40 crates of papers"],
        ),
        (
            "he had warned the owner twice and that nobody had answered",
            ["he had warned the owner twice", "nobody had answered"],
        ),
        (
            "12 boats were at sea by dawn, of which nine came back",
            ["12 boats were at sea by dawn", "nine came back"],
        ),
        (
            "Divers closed the lock after several cracks appeared in its gate",
            ["Divers closed the lock", "several cracks appeared in its gate"],
        ),
        ("The bank lost its licence, which was granted in 1990", ["The bank lost its licence", "was granted in 1990"]),
        ("Westgas, which was fined in 2019, is not on trial", ["was fined in 2019", "is not on trial"]),
        (
            "Lund, the clerk who found the letter in May, resigned on Friday",
            ["Lund, the clerk who found the letter in May", "resigned on Friday"],
        ),
        (
            "The firm sold its server to a dealer, whose staff had no clearance",
            ["The firm sold its server to a dealer", "whose staff had no clearance"],
        ),
        (
            "Kjeld won in the north, while Gov. Orla Moe (R) failed to win a seat",
            ["Kjeld won in the north", "Gov. Orla Moe (R) failed to win a seat"],
        ),
        ("The school closed because its roof had leaked", ["The school closed", "its roof had leaked"]),
        (
            "Dockers walked out on Tuesday, halting all traffic and leaving nine ships at anchor",
            ["Dockers walked out on Tuesday", "halting all traffic", "leaving nine ships at anchor"],
        ),
        ("PORT OF VESSA, March 14 (Nordex) - Dockers walked out on Tuesday", ["Dockers walked out on Tuesday"]),
        (
            "It is worth mentioning that the dam, which was opened in 1974, has room for 220 million tonnes",
            ["was opened in 1974", "has room for 220 million tonnes"],
        ),
        ("and the boats were repaired on Tuesday", ["the boats were repaired on Tuesday"]),
        ("The mayor resigned, but her deputy stayed in office", ["The mayor resigned", "her deputy stayed in office"]),
    ],
)
def test_facts_of_which_one_may_be_false_stand_apart(sentence: str, parts: list[str]) -> None:
    assert facts(sentence) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "the mayor and her deputy closed the road",
        "the union will strike if the talks fail",
        "The firm bought and sold grain in three ports",
        "The singer and actor who lives in Oslo won two prizes",
    ],
)
def test_what_is_one_fact_stays_one(sentence: str) -> None:
    assert facts(sentence) == [sentence]


@pytest.mark.parametrize(
    ("run", "left"),
    [
        ("“We will never sell the port,”", "We will never sell the port"),
        ("“Nobody came.", "Nobody came"),
        ("the roof “could fall”", "the roof “could fall”"),
        ("it belongs to the workers’", "it belongs to the workers’"),
        ("“We” are not “they”", "“We” are not “they”"),
        ("he came from the U.S.", "he came from the U.S."),
    ],
)
def test_a_mark_without_its_other_half_is_left_out(run: str, left: str) -> None:
    start, end = trimmed(words_of(run, 0, len(run)), 0, len(run))

    assert run[start:end] == left


def test_no_claim_stands_inside_another_of_the_same_source() -> None:
    text = "Anna Holm said that the tunnel had flooded on Monday and that two trains were stuck in it."

    quotes = [claim.quote for claim in read(text).claims]

    assert quotes == ["the tunnel had flooded on Monday", "two trains were stuck in it"]
