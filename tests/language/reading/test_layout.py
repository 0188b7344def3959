"""How a sentence stands on the page."""

import pytest

from tests.language.reading.places import parsed
from tracker.language.reading.layout import Line

BODY = "\n\nThe quay was closed on Friday. Nobody was hurt."


def line(text: str, number: int = 0) -> Line:
    sentences = [*parsed(text), None]
    sentence = sentences[number]
    assert sentence is not None
    return Line(sentence, sentences[number + 1], first=number == 0)


@pytest.mark.parametrize(
    ("words", "is_heading"),
    [
        ("Quay closed after storm", True),
        ("Storm Closes Quay, Ferries Stay In Port.", True),
        ("The quay is closed and nobody says why.", True),
        ("The storm came at night.", False),
        ("- Two ferries were lost", False),
        ("“Nobody was hurt,” the mayor said.", False),
    ],
)
def test_a_heading_has_no_stop_or_is_in_capitals_or_is_said_again_below(words: str, is_heading: bool) -> None:
    assert line(words + BODY).is_heading is is_heading


def test_a_line_between_others_without_a_stop_is_a_heading() -> None:
    text = "The storm came at night.\n\nWhat the harbour lost\n\nTwo ferries sank."

    assert [line(text, number).is_heading for number in range(3)] == [False, True, False]


def test_a_question_keeps_its_mark_inside_the_quotation() -> None:
    assert line("“Who paid for it?”" + BODY).asks
    assert not line("Nobody asked who paid for it." + BODY).asks


def test_what_a_source_does_not_say_is_kept_with_its_rule() -> None:
    assert [rule for _, rule in line("The mayor has not said that he will resign.").unsaid] == ["that"]
