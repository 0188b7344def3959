"""Which outlet “the paper” or a part of its name means."""

import pytest

from tracker.language.reading.outlets import Outlets


def full(text: str, words: str) -> str | None:
    return Outlets(text).full(words, text.rindex(words))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Northmoor Recorder has the file. Then the Recorder printed it.", "the Recorder", "Northmoor Recorder"),
        ("The Northmoor Recorder has the file. Then the paper printed it.", "the paper", "Northmoor Recorder"),
        ("Radio Norden had the file. Then the broadcaster lost it.", "the broadcaster", "Radio Norden"),
        ("The weekly Kante had the file. Then the weekly lost it.", "the weekly", "weekly Kante"),
        ("The Fjord Gazette and Radio Norden had the file. Then the paper lost it.", "the paper", "Fjord Gazette"),
    ],
)
def test_a_part_of_its_name_or_its_kind_is_the_outlet_named_before(text: str, words: str, name: str) -> None:
    assert full(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Elbe Courier and the Fjord Gazette disagree. Then the paper lost it.", "the paper"),
        ("The East Mail and the West Mail disagree. Then the Mail lost it.", "the Mail"),
        ("The minister signed. Then the paper was lost.", "the paper"),
        ("Radio Norden had the file. Then the newspaper lost it.", "the newspaper"),
    ],
)
def test_where_it_may_be_two_or_none_nothing_is_said(text: str, words: str) -> None:
    assert full(text, words) is None
