"""Whom a label means, and whom an introduction says the paper spoke to."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.reading.interviewees import People

TEXT = "The talk was held by Minister Anna Holm and Peter Dahl, a lawyer. Ms Holm spoke first."


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Holm", "Anna Holm"),
        ("HOLM", "Anna Holm"),
        ("MR. DAHL", "Peter Dahl"),
        ("Dr Dahl", "Peter Dahl"),
        ("Anna", "Anna Holm"),
        ("PD", "Peter Dahl"),
        ("Berg", ""),
    ],
)
def test_a_short_label_means_who_is_named_in_full(label: str, name: str) -> None:
    assert People(TEXT).full_name(label) == name


def test_a_surname_of_two_people_means_neither() -> None:
    assert People("Anna Holm met Peter Holm on the bridge.").full_name("Holm") == ""


def test_labels_name_people_too() -> None:
    assert People("", ["MARIA VOGEL", "VOGEL"]).full_name("Vogel") == "MARIA VOGEL"


@pytest.mark.parametrize(
    "text",
    [
        "Our reporter spoke to Anna Holm, who runs the port.",
        "An interview with Anna Holm",
        "We asked the minister of ports, Anna Holm.",
        "Anna Holm, minister of ports, talks about the dredger.",
        "Anna Holm runs the port. We asked her about the dredger.",
        "Questions to Anna Holm",
    ],
)
def test_the_introduction_says_who_was_interviewed(text: str) -> None:
    person = People(text).interviewee(0, len(text))

    assert person is not None
    assert (person.name, text[person.start : person.end]) == ("Anna Holm", "Anna Holm")


@pytest.mark.parametrize(
    "text", ["The port that Anna Holm runs is closed.", "Interviewed by Anna Holm", "By Anna Holm"]
)
def test_somebody_who_is_merely_named_was_not_interviewed(text: str) -> None:
    assert People(text).interviewee(0, len(text)) is None


def test_an_answer_is_by_whoever_was_interviewed_else_by_nobody_with_a_name() -> None:
    people = People("We spoke to Anna Holm.")

    assert people.whom("A", people.interviewee(0, 30)) == ("Anna Holm", SourceKind.PERSON)
    assert people.whom("A", None) == ("A", SourceKind.UNNAMED)
    assert people.whom("Speaker 2", None) == ("Speaker 2", SourceKind.UNNAMED)
