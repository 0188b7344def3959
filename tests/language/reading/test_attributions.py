"""Who is said to have said what in a whole text."""

from tracker.language.reading.attributions import LONGEST_SENTENCE, parse, shown
from tracker.language.sentences import split_sentences


def told(text: str, title: str = "") -> list[tuple[str, str]]:
    """Who says what."""
    return [
        (text[slice(*attribution.source)], " … ".join(text[start:end] for start, end in attribution.content))
        for attribution in shown(parse(text, split_sentences(text, title), title))
    ]


def test_a_speaker_has_what_is_said() -> None:
    assert told("Merkel said that the deal was dead.") == [("Merkel", "that the deal was dead")]


def test_a_quotation_that_nobody_claims_goes_on_with_who_spoke_before() -> None:
    [(speaker, content)] = told("“We will never leave this place,” Merkel said. “The deal is dead for all of us.”")

    assert speaker == "Merkel"
    assert "“The deal is dead for all of us.”" in content


def test_a_quotation_can_be_signed() -> None:
    assert ("Anna Berg", "“We will never ever leave this place.”") in told(
        "It hangs on the wall. “We will never ever leave this place.” — Anna Berg"
    )


def test_what_is_merely_possible_is_not_shown_and_an_endless_sentence_is_left_out() -> None:
    assert told("Merkel could say that the deal was dead.") == []
    assert told("Merkel said that it " + "was " * LONGEST_SENTENCE + "dead.") == []


def test_a_quotation_that_goes_on_behind_its_speaker_is_hers_whole() -> None:
    speech = told("“I was told on Monday,” Anna Holm said, “and the boats were repaired on Tuesday.”")

    assert speech == [("Anna Holm", "“I was told on Monday,” … “and the boats were repaired on Tuesday.”")]
