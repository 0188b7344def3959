"""Whom a pronoun at the head of a claim means."""

import pytest

from tracker.language.reading.reader import read


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Anna Holm told the council that she had paid the fine.", "[Anna Holm] had paid the fine."),
        ("“I have paid the fine,” Anna Holm said.", "[Anna Holm] has paid the fine."),
        ("“It's not a drill,” the radio announcer said.", "It's not a drill."),
        ("“I need more time,” Anna Holm said.", "I [Anna Holm] need more time."),
        ("“We have lost the harbour,” the council said.", "We [the council] have lost the harbour."),
        ("Glenhydro says it has no record of the letter.", "[Glenhydro] has no record of the letter."),
        ("Two pilots said they had seen the fire.", "[Two pilots] had seen the fire."),
    ],
)
def test_a_pronoun_gets_the_name_of_who_speaks(text: str, statement: str) -> None:
    assert [claim.statement for claim in read(text).claims] == [statement]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Mr Dahl said that she had paid the fine.", "She had paid the fine."),
        ("Anna Holm met Maria Berg. Ms Holm said that she had paid.", "She had paid."),
        ("The ministry said that it was raining in the north.", "It was raining in the north."),
    ],
)
def test_a_pronoun_in_doubt_stays(text: str, statement: str) -> None:
    assert statement in [claim.statement for claim in read(text).claims]
