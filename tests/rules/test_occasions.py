"""One occasion is one, however it is written."""

import pytest

from tracker.rules.occasions import occasion_key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Minister’s briefing", "Minister's briefing"),
        ("Briefing – 15 December", "Briefing - 15 December"),
        ("Briefing “Energy”", 'Briefing "Energy"'),
        ("Brief\u00ading of 15 December", "briefing of 15 December"),
        ("Briefing\u200b of 15 December", "briefing of 15 December"),
        ("Press\u2011briefing", "Press-briefing"),
        ("Press-briefing", "Press briefing"),
        ("Ｂｒｉｅｆｉｎｇ　１５", "Briefing 15"),
        ("Conférence de presse", "Conference de presse"),
        ("Briefing of 15 December.", "Briefing of 15 December"),
        ("Briefing  of 15 December", "BRIEFING OF 15 DECEMBER"),
        # the half below was written after the rule and changed nothing
        ("«Круглый стол»", "Круглый стол"),
        ("Q&A, 3 May", "Q & A 3 May"),
        ("U.N. briefing", "UN briefing"),
        ("Briefing\u00a05", "Briefing 5"),
        ("Briefing: the budget", "Briefing — the budget"),
        ("The Minister`s call", "the minister′s call"),
        ("Pressekonferenz im Élysée!", "Pressekonferenz im Elysee"),
        ("Brie\ufb01ng", "Briefing"),
        ("Briefing (noon)", "briefing, noon"),
        ("Briefing of 5th May", "Briefing of 05 May"),
        ("Briefing & talks", "Briefing and talks"),
        ("‘Energies’ briefing", "Energies briefing"),
        ("Ministers’ briefing", "ministers' briefing"),
        ("Ministers briefing", "Minister's briefing"),
    ],
)
def test_signs_make_no_other_occasion(first: str, second: str) -> None:
    assert occasion_key(first) == occasion_key(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Briefing of 15 December", "Briefing of 16 December"),
        ("Briefing 1/5", "Briefing 15"),
        ("Briefing 5²", "Briefing 52"),
        ("Briefing of 1 May, 5 pm", "Briefing of 15 May, pm"),
        ("Morning briefing", "Evening briefing"),
        ("Minister’s briefing", "Ministers’ briefing"),
        ("Briefing A+", "Briefing A"),
        ("Briefing A++", "Briefing A+"),
        ("The leader's call", "The leaders' call"),
        # written after the rule
        ("Governors’ meeting", "Governor’s meeting"),
        ("Canal+ interview", "Canal interview"),
        ("C++ talk", "C talk"),
        ("Kings' lunch", "King's lunch"),
    ],
)
def test_another_day_or_word_is_another_occasion(first: str, second: str) -> None:
    assert occasion_key(first) != occasion_key(second)


def test_no_occasion_has_no_key() -> None:
    assert occasion_key(" ") == ""
