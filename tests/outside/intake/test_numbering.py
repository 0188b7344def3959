"""The numbers of the points of a list."""

import pytest
from lxml.html import fromstring

from tests.outside.intake.html.snippets import a_paragraph
from tracker.outside.intake.numbering import list_number, number_of, numbering
from tracker.outside.intake.rendered import rendered


@pytest.mark.parametrize(
    ("tag", "numbers"),
    [
        ("<ol>{}</ol>", "1 2 3"),
        ("<ol start=4>{}</ol>", "4 5 6"),
        ("<ol start=4 reversed>{}</ol>", "4 3 2"),
        ("<ol reversed>{}</ol>", "3 2 1"),
        ("<ol start=0>{}</ol>", "0 1 2"),
        ("<ol start=-1>{}</ol>", "-1 0 1"),
        ("<ol start=x>{}</ol>", "1 2 3"),
        ("<ol start=' 7'>{}</ol>", "7 8 9"),
        ("<ol start=99999999>{}</ol>", "1 2 3"),
    ],
)
def test_points_count_as_the_list_says(tag: str, numbers: str) -> None:
    html = tag.format("<li>a</li> <li>b</li> <li>c</li>")
    text = "\n".join(f"{number}. {word}" for number, word in zip(numbers.split(), "abc", strict=True))

    assert a_paragraph(html) == text
    assert rendered(html)[0] == text


def test_a_point_may_say_its_number() -> None:
    assert rendered("<ol><li>a<li value=7>b<li>c</ol>")[0] == "1. a\n7. b\n8. c"
    assert numbering(fromstring("<ol reversed><li>a</ol>")) == (1, -1)
    assert number_of(fromstring("<li value=x>a</li>"), 5) == 5


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (4, "1", "4"), (4, "a", "d"), (27, "a", "aa"), (52, "A", "AZ"), (4, "i", "iv"), (1994, "I", "MCMXCIV"),
        (0, "a", "0"), (-2, "i", "-2"), (4000, "i", "4000"), (3, "disc", "3"),
    ],
)  # fmt: skip
def test_a_number_is_written_in_its_kind(number: int, kind: str, words: str) -> None:
    assert list_number(number, kind) == words
