"""Several people who say one thing."""

import pytest

from tracker.language.reading import read
from tracker.language.reading.speakers import speakers_in
from tracker.language.reading.tokens import words_of


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("Keller and Voigt", ["Keller", "Voigt"]),
        ("Both the bank and the broker", ["the bank", "the broker"]),
        ("Nurses and doctors", ["Nurses", "doctors"]),
        ("Diplomats in Rome and officials in Minsk", ["Diplomats in Rome", "officials in Minsk"]),
        ("The Hill Courier and the Lake Gazette", ["The Hill Courier", "the Lake Gazette"]),
        ("The mayors of Linz and Graz", ["The mayors of Linz and Graz"]),
        ("The founder and chief executive", ["The founder and chief executive"]),
        ("Johnson and Johnson", ["Johnson and Johnson"]),
        ("The ministry of trade and energy", ["The ministry of trade and energy"]),
        ("Danish and foreign bankers", ["Danish and foreign bankers"]),
        ("The Ann and Bob Keller Foundation", ["The Ann and Bob Keller Foundation"]),
        ("Keller", ["Keller"]),
    ],
)
def test_speakers_are_told_apart_where_each_is_one(source: str, speakers: list[str]) -> None:
    words = words_of(f"{source} said that the gate was shut.", 0, len(source) + 30)

    assert [source[start:end] for start, end in speakers_in(words, (0, len(source)))] == speakers


def test_a_list_of_names_begins_before_the_last_two() -> None:
    text = "Keller, Voigt and Blum said that the gate was shut."

    claims = read(text).claims

    assert [[link.name for link in claim.links] for claim in claims] == [["Keller"], ["Voigt"], ["Blum"]]
    assert {claim.quote for claim in claims} == {"the gate was shut"}
