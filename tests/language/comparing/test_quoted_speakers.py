"""Words that somebody else says in the captured source are no support for a quotation."""

import pytest

from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.quotation import check_quotations
from tracker.language.comparing.quoted_speakers import another_speaker
from tracker.language.findings import CheckResult

WORDS = "The ferry will run through the winter"


def finding_of(text: str, *sources: str) -> CheckResult:
    [finding] = check_quotations(text, [Evidence(source, "the record") for source in sources])
    return finding


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"“{WORDS},” Holm said.", f"Berg said: “{WORDS}.”"),
        (f"“{WORDS},” Karin Holm said.", f"“{WORDS},” Jan Berg said on Friday. Karin Holm listened."),
        (f"According to Mr Holm, “{WORDS}”.", f"Mayor Jan Berg spoke first. “{WORDS},” he said."),
        (f"Karin Holm, the harbour master, said: “{WORDS}.”", f"“{WORDS}.” — Jan Berg"),
        (f"“{WORDS},” Holm said.", f"Jan Berg: {WORDS}.\nKarin Holm: I cannot say."),
        (f"“{WORDS},” Holm said.", f"“{WORDS}”, so Holm’s rival Jan Berg."),
        (f"“{WORDS},” Holm said.", f"Holm rose. Then Jan Berg stood up. “{WORDS},” he said."),
        (f"Ms Holm told reporters: “{WORDS}.”", f"Jan Berg, asked about it, replied: “{WORDS}.”"),
    ],
)
def test_the_same_words_of_somebody_else_are_undecidable(text: str, source: str) -> None:
    finding = finding_of(text, source)

    assert (finding.outcome, finding.reason) == ("undecidable", "another_speaker")
    assert "Berg says these words, here" in finding.explanation
    assert "Holm" in finding.explanation


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"“{WORDS},” Holm said.", f"Karin Holm said: “{WORDS}.”"),
        (f"“{WORDS},” the harbour master said.", f"“{WORDS},” Jan Berg said."),
        (f"“{WORDS},” the ministry said.", f"“{WORDS},” Jan Berg said."),
        (f"“{WORDS},” Holm said.", f"Statement of the harbour.\n\n{WORDS}. Tickets stay as they are."),
        (f"“{WORDS},” officials said.", f"“{WORDS},” Jan Berg said."),
        (f"“{WORDS},” she said.", f"“{WORDS},” Karin Holm said."),
        (f"“{WORDS},” President Holm said.", f"“{WORDS},” Karin Holm, the president, said."),
    ],
)
def test_one_person_or_nobody_named_is_no_doubt(text: str, source: str) -> None:
    assert finding_of(text, source).outcome == "consistent"


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        (f"Holm’s spokesman said: “{WORDS}.”", "Holm’s spokesman"),
        (f"A spokeswoman for Karin Holm said: “{WORDS}.”", "spokeswoman for Karin Holm"),
        (f"A poster read: “{WORDS}.” Holm tore it down.", "A poster"),
        (f"Per Holm, her brother, said: “{WORDS}.”", "Per Holm"),
    ],
)
def test_somebody_or_something_beside_the_speaker_is_another(source: str, speaker: str) -> None:
    finding = finding_of(f"“{WORDS},” Karin Holm said.", source)

    assert (finding.outcome, finding.reason) == ("undecidable", "another_speaker")
    assert f"{speaker} says these words" in finding.explanation


@pytest.mark.parametrize(
    "source",
    [
        f"KARIN HOLM: {WORDS}.\nJAN BERG: Thank you.",
        f"Holm’s statement read: “{WORDS}.”",
        f"Note: {WORDS}.",
    ],
)
def test_a_label_or_a_letter_of_the_speaker_is_the_speaker(source: str) -> None:
    assert finding_of(f"“{WORDS},” Karin Holm said.", source).outcome == "consistent"


def test_one_source_with_the_right_speaker_is_enough() -> None:
    text = f"“{WORDS},” Karin Holm said."

    assert finding_of(text, f"“{WORDS},” Jan Berg said.", f"Karin Holm said: “{WORDS}.”").outcome == "consistent"


def test_the_names_are_those_of_the_words_around_the_quotation() -> None:
    text = f"Karin Holm said: “{WORDS}.”"
    source = f"Jan Berg said: “{WORDS}.”"

    assert another_speaker(text, 18, len(text), source, 16, len(source)) == ("Karin Holm", "Jan Berg")
    assert another_speaker(text, 18, len(text), WORDS, 0, len(WORDS)) is None
