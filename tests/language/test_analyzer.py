"""The real machine on the article it was made for, and on texts nobody can read."""

from datetime import date

import pytest

from tests.calendars import shipped
from tracker import places
from tracker.language.analyzer import ANALYZER
from tracker.language.dates import PartialDate
from tracker.rules.findings import CheckResult, Outcome

BERLIN = (places.SEEDS / "berlin" / "article.txt").read_text(encoding="utf-8")
TITLE = BERLIN.splitlines()[0]


def checked(text: str, title: str = "", day: PartialDate | None = PartialDate(2025, 12, 17)) -> list[CheckResult]:  # noqa: B008
    """What the machine finds in a text that was published on that day."""
    return list(ANALYZER.check(text, title=title, published_on=day, captured_on=date(2025, 12, 18), entries=shipped()))


def test_the_berlin_article_has_two_inconsistencies_what_joins_them_and_one_open_question() -> None:
    found = checked(BERLIN, TITLE)

    assert [(each.check, each.outcome) for each in found] == [
        ("nth_year", Outcome.INCONSISTENT),
        ("office", Outcome.INCONSISTENT),
        ("superlative", Outcome.UNDECIDABLE),
        ("joint_anachronism", Outcome.INCONSISTENT),
    ]
    assert [BERLIN[each.start : each.end] for each in found[:3]] == [each.phrase for each in found[:3]]
    assert list(found[3].part_of) == [0, 1]


def test_what_is_proposed_stands_in_the_text_and_says_who_said_it() -> None:
    proposed = ANALYZER.read(BERLIN, TITLE)

    assert len(proposed) > 20
    assert all(BERLIN[each.start : each.end] == each.quote for each in proposed)
    deal = next(each for each in proposed if "have reportedly reached" in each.quote)
    assert [step.name for step in deal.steps] == ["anonymous sources", "The New York Times"]
    assert deal.attribution == "anonymous sources via The New York Times"
    assert list(deal.hedges) == ["reportedly"]
    assert "reportedly" in deal.words


def test_words_below_the_headline_are_found_where_they_stand() -> None:
    text = "Prices rise by 50%\n\nPrices rose from 100 to 200 euros, a rise of 50%, the office said on Monday."

    found = [each for each in checked(text) if each.check == "percent"]

    assert [each.outcome for each in found] == [Outcome.INCONSISTENT]
    assert text[found[0].start : found[0].end] == found[0].phrase


def test_a_headline_that_says_more_than_its_text_is_found_at_its_words() -> None:
    text = "EU Signs Deal to Send Troops\n\nOfficials said that the EU may consider sending troops. Talks go on."

    found = [each for each in checked(text) if each.check == "headline"]

    assert [(each.outcome, each.phrase, each.start) for each in found] == [(Outcome.INCONSISTENT, "Signs", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Regierung hat gestern beschlossen, dass die Preise sinken sollen. Niemand glaubt ihr das.",
        "Le gouvernement a décidé hier que les prix doivent baisser. Personne ne le croit vraiment.",
    ],
)
def test_another_language_is_said_to_be_unread(text: str) -> None:
    assert ANALYZER.read(text, "") == []
    assert ANALYZER.note(text).startswith("Only English is read")
    assert ANALYZER.note(BERLIN) == ""
