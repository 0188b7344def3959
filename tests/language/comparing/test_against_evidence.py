"""A claim beside the items of its evidence."""

import pytest

from tracker.language.comparing.against_evidence import EvidenceText, against_evidence
from tracker.language.findings import CheckResult, Outcome

SENTENCE = (
    "The plan has the island’s fleet growing to about 40,000 boats, which would need new piers along the east coast."
)
GROWING = "fleet growing to about 40,000 boats"
NUMBER = "about 40,000 boats"
COAST = "along the east coast"


def findings_of(quote: str, *evidence_texts: EvidenceText, sentence: str = SENTENCE) -> list[CheckResult]:
    """What is found of a quote in its sentence."""
    start = sentence.index(quote)
    return against_evidence(sentence, start, start + len(quote), evidence_texts)


def test_the_same_number_agrees_and_the_items_are_named() -> None:
    (finding,) = findings_of(NUMBER, EvidenceText(7, "The fleet has 40,000 boats.", "The Herald, 2 May 2025"))

    assert (finding.check, finding.outcome) == ("quantity", Outcome.CONSISTENT)
    assert finding.explanation.endswith("Compared with The Herald, 2 May 2025.")
    assert finding.compared["evidence"] == [7]
    assert SENTENCE[finding.start : finding.end] == NUMBER


def test_a_number_can_be_right_and_its_direction_wrong() -> None:
    evidence_texts = [
        EvidenceText(1, "The fleet now has 44,000 boats.", "The Herald"),
        EvidenceText(2, "The fleet would remain at 40,000 boats.", "The Statement"),
    ]

    (finding,) = findings_of(GROWING, *evidence_texts)

    assert finding.outcome is Outcome.INCONSISTENT
    assert "the number is right, the direction is not" in finding.explanation
    assert finding.compared["evidence"] == [1, 2]


def test_a_direction_that_stands_outside_the_quote_is_another_claim_s() -> None:
    # the quote is the bare number; that the sentence has it growing belongs to the claim on growth
    (finding,) = findings_of(NUMBER, EvidenceText(2, "The fleet would remain at 40,000 boats.", "The Statement"))

    assert finding.outcome is Outcome.CONSISTENT


def test_what_agrees_with_one_item_is_not_held_against_another() -> None:
    evidence_texts = [
        EvidenceText(1, "The fleet has 40,000 boats.", "The Herald"),
        EvidenceText(2, "The fleet has 12,000 boats.", "The Bell"),
    ]

    (finding,) = findings_of(NUMBER, *evidence_texts)

    assert (finding.outcome, finding.compared["evidence"]) == (Outcome.CONSISTENT, [1])


@pytest.mark.parametrize("text", ["", "Nothing was said.", "In 2024 there were 12 storms.", "a multinational force"])
def test_nothing_is_said_where_nothing_can_be_compared(text: str) -> None:
    assert not findings_of(GROWING, EvidenceText(1, text, "The Herald"))
    assert not findings_of(GROWING)


def test_a_captured_relay_of_its_own_source_shows_a_departure() -> None:
    sentence = "The ministry would place the boats along the island’s east coast as a shield."
    relay = EvidenceText(
        4, "The boats would be on the island, away from the coast.", "The Relay", True, "The Paper", True
    )

    (finding,) = findings_of("place the boats along the island’s east coast", relay, sentence=sentence)

    assert (finding.check, finding.outcome) == ("departure", Outcome.INCONSISTENT)
    assert finding.explanation.startswith("This departs from The Paper as relayed by The Relay.")


def test_a_quotation_is_not_missed_in_a_few_copied_words() -> None:
    sentence = "Officials speak of ‘general principles of a very wide kind’, said the minister."

    # neither where anybody copied them nor where they are the own source's
    assert not findings_of(sentence, EvidenceText(1, "akin to", "The Herald"), sentence=sentence)
    assert not findings_of(
        sentence, EvidenceText(1, "akin to", "The Herald", True, "The Paper", True), sentence=sentence
    )


def test_a_quotation_is_looked_up_in_what_was_captured() -> None:
    sentence = "“We shall never sell the old boats of this island,” the minister said."
    capture = "The minister rose. “We shall always sell the old boats of this island,” the minister said."

    (finding,) = findings_of(sentence, EvidenceText(3, capture, "The Record", is_captured=True), sentence=sentence)

    assert (finding.check, finding.outcome) == ("quote", Outcome.INCONSISTENT)
    assert finding.compared["evidence"] == [3]
    assert finding.compared["difference"]
