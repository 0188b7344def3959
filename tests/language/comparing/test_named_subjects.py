"""Whom and where a sentence names."""

import pytest

from tracker.language.comparing.named_subjects import Name, names_in


def written(sentence: str) -> list[tuple[str, str]]:
    return [(name.written, name.preposition) for name in names_in(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Bank of England bought gold in Zurich.", [("Bank of England", ""), ("Zurich", "in")]),
        ("A fire in the port city of Braga spread.", [("Braga", "in")]),
        ("Exports to China and India rose in March.", [("Exports", ""), ("China", "to"), ("India", "to")]),
        ("The Parliament met on Monday.", []),
        ("Ukraine's General Staff spoke.", [("Ukraine", ""), ("General Staff", "")]),
        ("the army and the minister", []),
    ],
)
def test_names_are_runs_of_capitals_with_the_preposition_before_them(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert written(sentence) == expected


def test_a_single_word_that_opens_a_sentence_may_be_none() -> None:
    [exports] = names_in("Exports rose.")
    [company] = names_in("It sold Boeing.")

    assert not exports.is_sure
    assert company.is_sure


def test_a_speaker_is_known_as_one() -> None:
    [company, speaker] = names_in("The losses of Acme are high, Keller said.")

    assert not company.is_spoken
    assert speaker.is_spoken


def test_in_a_title_with_capitals_only_countries_are_names() -> None:
    assert [name.written for name in names_in("Voters In Peru Back New Plan For Old Mines")] == ["Peru"]


@pytest.mark.parametrize(
    ("first", "second", "may"),
    [
        ("Acme Corporation hired.", "Acme hired.", True),
        ("The Defence Ministry hired.", "The Ministry of Defence hired.", True),
        ("The Ministry of Finance hired.", "The Ministry of Defence hired.", False),
        ("The WHO hired.", "The World Health Organization hired.", True),
        ("The Bank of Japan hired.", "The Bank of England hired.", False),
    ],
)
def test_a_short_form_may_be_the_name(first: str, second: str, may: bool) -> None:
    [one], [other] = names_in(first), names_in(second)

    assert one.may_be(other) is may


def test_a_capital_is_a_town_too() -> None:
    [berlin] = names_in("Berlin grew.")

    assert berlin.as_town.words != berlin.words
    assert not berlin.as_town.may_be(berlin)
    assert isinstance(berlin, Name)
