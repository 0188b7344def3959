"""Whether a term began or ended when it is told to have."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.since import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Mark Rutte has led NATO since 2024.", Outcome.CONSISTENT),
        ("Mark Rutte has led NATO since 2022.", Outcome.INCONSISTENT),
        ("Olaf Scholz, in office since 2019, lost the vote.", Outcome.INCONSISTENT),
        ("Recep Tayyip Erdoğan, in power since 2003, won the vote.", Outcome.CONSISTENT),
        ("Since taking office in 2021, Javier Milei has cut ministries.", Outcome.INCONSISTENT),
        ("Giorgia Meloni took office in October 2020.", Outcome.INCONSISTENT),
        ("Emmanuel Macron became president in May 2017.", Outcome.CONSISTENT),
        ("Emmanuel Macron became president in 2015.", Outcome.INCONSISTENT),
        # on the last day of 1999
        ("Vladimir Putin has led Russia since 2000.", Outcome.CONSISTENT),
        # elected four months before
        ("Claudia Sheinbaum was elected president in June 2024.", Outcome.CONSISTENT),
        # a second time
        ("Barack Obama was sworn in in January 2013.", Outcome.CONSISTENT),
        ("Angela Merkel left office in 2019.", Outcome.INCONSISTENT),
        # and stayed until September
        ("Boris Johnson resigned as prime minister in July 2022.", Outcome.CONSISTENT),
        ("Mario Draghi stepped down as ECB president in October 2019.", Outcome.CONSISTENT),
    ],
)
def test_the_date_is_held_against_the_terms(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("since", outcome)


@pytest.mark.parametrize(
    "sentence",
    [
        "Keir Starmer has led Labour since 2020.",
        "Joe Biden was elected in 1972.",
        "Mark Carney took office in 2013 as governor of the bank.",
        "Olaf Scholz became finance minister in 2018.",
        "Emmanuel Macron was elected president of the student union in 1999.",
        "Since taking office in 2020, Olaf Scholz's neighbour has cut jobs.",
    ],
)
def test_another_office_is_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []
