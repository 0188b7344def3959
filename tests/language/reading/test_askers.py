"""Which labels ask."""

import pytest

from tracker.language.reading.askers import askers
from tracker.language.reading.labels import label_of
from tracker.language.reading.lines import lines_of


def asking(text: str) -> set[str]:
    lines = lines_of(text)
    return set(askers(lines, [(at, label) for at, line in enumerate(lines) if (label := label_of(line))]))


@pytest.mark.parametrize("role", ["Q", "Question", "Interviewer", "MODERATOR", "Reporter", "Host"])
def test_some_labels_ask_by_their_name(role: str) -> None:
    assert asking(f"{role}: Tell us about the port.\nHolm: It is closed.") == {role.lower()}


def test_the_office_behind_a_name_tells_too() -> None:
    assert asking("TOM RIGBY, HOST: Tell us about it.\nHOLM: It is closed.") == {"rigby"}


def test_others_ask_by_what_they_do() -> None:
    assert asking("Post: Is it closed?\nHolm: It is.\nPost: Since when?\nHolm: Since May.") == {"post"}


def test_where_all_ask_or_nobody_does_nobody_is_there_to_ask() -> None:
    assert asking("Dahl: Is it closed?\nHolm: Is it open?") == set()
    assert asking("Dahl: It is closed.\nHolm: It is open.") == set()
