"""The words that are stored."""

import pytest

from tests.outside.intake.pdf.pieces import a_line, a_page
from tracker.outside.intake.pdf.footnotes import Footnote
from tracker.outside.intake.pdf.hyphens import Hyphens
from tracker.outside.intake.pdf.paragraphs import Paragraph
from tracker.outside.intake.pdf.wording import worded


@pytest.mark.parametrize(
    ("printed", "stored"),
    [
        ("It cost 1,204⁵ crowns", "It cost 1,204[5] crowns"),
        ("He left.⁵ She stayed", "He left.[5] She stayed"),
        ("about 50 km⁵ of it", "about 50 km⁵ of it"),
        ("3×10⁵ tonnes", "3×10⁵ tonnes"),
        ("about 30 m² of it", "about 30 m² of it"),
        ("E = mc² is known", "E = mc² is known"),
        ("tonnes⁵ of cod", "tonnes[5] of cod"),
        ("It cost 1,204³ crowns", "It cost 1,204³ crowns"),
        ("Ports ......... 12", "Ports … 12"),
    ],
)
def test_marks_of_notes_stand_in_brackets_and_exponents_stay(printed: str, stored: str) -> None:
    note = Footnote("5", [a_line("Figures of the ministry.")])

    wording = worded([Paragraph([a_line(printed)], 500, page=1)], [note], {1: a_page()}, Hyphens([]))

    assert wording.texts[0].words == stored
    assert wording.notes == ["[5] Figures of the ministry."]
    assert wording.marks == stored.count("[")


def words_with(*texts: str) -> list[str]:
    paragraphs = [Paragraph([a_line(text)], 500, page=1) for text in texts]
    return [text.words for text in worded(paragraphs, [], {1: a_page()}, Hyphens([])).texts]


@pytest.mark.parametrize("heading", ["Notes", "Endnotes", "NOTES:", "Notes and references"])
@pytest.mark.parametrize("label", ["3.", "3", "[3]", "3)"])
def test_numbers_below_a_heading_of_notes_are_marks(heading: str, label: str) -> None:
    texts = ("It cost 1,204³ crowns", heading, f"{label} Restated in May.")

    assert words_with(*texts) == ["It cost 1,204[3] crowns", *texts[1:]]


def test_a_raised_mark_before_a_paragraph_is_one() -> None:
    assert words_with("It cost 1,204² crowns", "² Restated in May.")[0] == "It cost 1,204[2] crowns"


@pytest.mark.parametrize("last", [["3. Restated in May."], ["3 Restated in May."], ["2. Of 2019.", "3. Restated."]])
def test_numbers_of_the_last_paragraphs_are_those_of_notes(last: list[str]) -> None:
    texts = words_with("It cost 1,204³ crowns, not 9,041² as said, on 50 km²", "The end.", *last)

    assert "1,204[3] crowns" in texts[0]
    assert ("9,041[2]" in texts[0]) is (len(last) == 2)
    assert "50 km²" in texts[0]


@pytest.mark.parametrize("last", ["4. Restated in May.", "Notes", "² Restated"])
def test_an_exponent_of_no_note_stays(last: str) -> None:
    assert words_with("It cost 1,204³ crowns", last)[0] == "It cost 1,204³ crowns"
