"""Which of a text's claims are proposed, in which order, and why."""

import csv
from pathlib import Path

import pytest

from tests.language.reading.places import AFTER, BEFORE
from tracker.language.reading.reader import read

WRITTEN = (Path(__file__).parent / "choices.tsv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(WRITTEN, delimiter="\t", quoting=csv.QUOTE_NONE))


def is_right(case: dict[str, str]) -> bool:
    """Whether something of these words is proposed within an article, or nothing where nothing should be."""
    start, end = len(BEFORE), len(BEFORE) + len(case["words"])
    proposed = any(claim.start < end and start < claim.end for claim in read(BEFORE + case["words"] + AFTER).claims)
    return proposed == (case["choice"] == "claim")


@pytest.mark.parametrize("held_out", [False, True])
def test_nearly_every_line_is_chosen_or_left_as_an_editor_would(held_out: bool) -> None:
    cases = CASES[held_out::2]  # of every two lines the second was set aside

    assert sum(map(is_right, cases)) >= 0.95 * len(cases)


def test_every_claim_has_a_rank_of_its_own_and_a_reason() -> None:
    reading = read(BEFORE + "The builder declined to comment." + AFTER)

    assert sorted(claim.rank for claim in reading.claims) == list(range(1, len(reading.claims) + 1))
    assert all(claim.why for claim in reading.claims)
    assert [(claim.quote, claim.rank) for claim in reading.others] == [("The builder declined to comment", 0)]
    assert all(claim.why for claim in reading.others)


def test_the_heaviest_claim_has_the_first_rank_and_claims_stay_in_the_order_of_the_text() -> None:
    reading = read(BEFORE + "Some flats were sold." + AFTER)

    first = min(reading.claims, key=lambda claim: claim.rank)
    assert "3 million euros in 2022" in first.quote
    assert [claim.start for claim in reading.claims] == sorted(claim.start for claim in reading.claims)


def test_among_few_claims_none_is_left_for_what_it_is_worth() -> None:
    assert [claim.quote for claim in read("The light in the hall was dim.").claims] == ["The light in the hall was dim"]
    assert "The light in the hall was dim" in [
        claim.quote for claim in read(BEFORE + "The light in the hall was dim." + AFTER).others
    ]


def test_a_heading_that_is_surer_than_the_text_below_it_is_a_claim() -> None:
    hearsay = "Two officials reportedly signed the sale of the hall on Friday.\n\n" + BEFORE + AFTER
    plain = "Anna Holm signed the sale of the hall on Friday.\n\n" + BEFORE + AFTER

    headings = [
        [claim.why for claim in read("Officials sign sale of hall\n\n" + below).claims if claim.start == 0]
        for below in (hearsay, plain)
    ]

    assert headings == [["the heading says as a fact what the text has from unnamed sources"], []]


def test_the_rest_of_a_claim_stays_with_it() -> None:
    text = BEFORE + "Tarnholm will focus on offering new berths, cheap loans, and training young welders." + AFTER

    parts = [claim.quote for claim in read(text).claims if "berths" in claim.quote or "welders" in claim.quote]

    assert "training young welders" in " ".join(parts)
