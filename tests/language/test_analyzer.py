"""The real machine on the article it was made for, and on texts nobody can read."""

from datetime import date

import pytest

from tests.calendars import shipped
from tracker import places
from tracker.language.analyzer import ANALYZER
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome

BERLIN = (places.SEEDS / "berlin" / "article.txt").read_text(encoding="utf-8")
TITLE = BERLIN.splitlines()[0]


def checked(text: str, title: str = "", day: PartialDate | None = PartialDate(2025, 12, 17)) -> list[CheckResult]:  # noqa: B008
    """What the machine finds in a text that was published on that day."""
    return list(ANALYZER.check(text, title=title, published_on=day, captured_on=date(2025, 12, 18), entries=shipped()))


def test_the_berlin_article_has_two_inconsistencies_what_joins_them_and_one_open_question() -> None:
    findings = checked(BERLIN, TITLE)

    assert [(finding.check, finding.outcome) for finding in findings] == [
        ("nth_year", Outcome.INCONSISTENT),
        ("office", Outcome.INCONSISTENT),
        ("superlative", Outcome.UNDECIDABLE),
        ("joint_anachronism", Outcome.INCONSISTENT),
    ]
    assert [BERLIN[finding.start : finding.end] for finding in findings[:3]] == [
        finding.phrase for finding in findings[:3]
    ]
    assert list(findings[3].part_of) == [0, 1]


def test_what_is_proposed_stands_in_the_text_and_says_who_said_it() -> None:
    proposed = ANALYZER.read(BERLIN, TITLE)

    assert len(proposed) > 20
    assert all(BERLIN[claim.start : claim.end] == claim.quote for claim in proposed)
    deal = next(claim for claim in proposed if "have reportedly reached" in claim.quote)
    assert [step.name for step in deal.steps] == ["anonymous sources", "The New York Times"]
    assert deal.attribution == "anonymous sources via The New York Times"
    assert list(deal.hedges) == ["reportedly"]
    assert "reportedly" in deal.words


def test_words_below_the_headline_are_found_where_they_stand() -> None:
    text = "Prices rise by 50%\n\nPrices rose from 100 to 200 euros, a rise of 50%, the office said on Monday."

    findings = [finding for finding in checked(text) if finding.check == "percent"]

    assert [finding.outcome for finding in findings] == [Outcome.INCONSISTENT]
    assert text[findings[0].start : findings[0].end] == findings[0].phrase


def test_a_headline_that_says_more_than_its_text_is_found_at_its_words() -> None:
    text = "EU Signs Deal to Send Troops\n\nOfficials said that the EU may consider sending troops. Talks go on."

    findings = [finding for finding in checked(text) if finding.check == "headline"]

    assert [(finding.outcome, finding.phrase, finding.start) for finding in findings] == [
        (Outcome.INCONSISTENT, "Signs", 3)
    ]


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
