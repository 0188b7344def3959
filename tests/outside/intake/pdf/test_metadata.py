"""What a PDF says of itself is proposed where it is said or printed; what only the program wrote is not."""

import pytest

from tests.pdf_samples.placed import Words, a_placed_pdf
from tracker.language.dates import PartialDate
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.pdf import read_pdf

BODY = (
    Words(50, 600, 10, "The council met on Friday evening in the old town hall of Norrvik and voted"),
    Words(50, 586, 10, "for the new quay, which is to cost 48 million crowns in all; the state pays 29"),
    Words(50, 572, 10, "million of it and the town the rest, as the mayor said."),
)


def read(*above: str, size: float = 10, entries: str = "", catalog: str = "", second: bool = False) -> ReadDocument:
    lines = [Words(50, 740 - 30 * number, size, text) for number, text in enumerate(above)]
    pages = [[*lines, *BODY]] * (2 if second else 1)
    return read_pdf(a_placed_pdf(*pages, entries=entries, catalog=catalog))


@pytest.mark.parametrize(
    "entry",
    [
        "Microsoft Word - quay_final2.docx",
        "quay.indd",
        "Untitled",
        "untitled document 3",
        "Dokument1",
        "2025-03-17",
        "C:\\\\Users\\\\press\\\\quay",
        "press_release.pdf",
        "",
    ],
)
def test_what_a_program_wrote_is_no_title(entry: str) -> None:
    assert read(entries=f"/Title({entry})").title == ""
    assert read("The quay is decided", size=18, entries=f"/Title({entry})").title == "The quay is decided"


def test_a_headline_of_several_lines_is_the_title_and_one_line() -> None:
    lines = [
        Words(50, 740, 20, "The quay is decided, and nobody in the"),
        Words(50, 716, 20, "old town is happy with it"),
    ]

    document = read_pdf(a_placed_pdf([*lines, *BODY]))

    assert document.title == "The quay is decided, and nobody in the old town is happy with it"
    assert document.text.startswith(f"{document.title}\n\nThe council met")


def test_a_title_that_the_file_states_and_does_not_print_is_said_to_be_so() -> None:
    document = read(entries="/Title(The quay of Norrvik)")

    assert document.title == "The quay of Norrvik"
    assert "not printed" in document.notes[0].words
    assert not document.text.startswith("The quay")


def test_a_headline_that_is_not_larger_is_known_by_the_title_of_the_file() -> None:
    assert (
        read("The quay is decided", entries="/Title(The quay is decided - Tower Daily)").title == "The quay is decided"
    )


@pytest.mark.parametrize(
    ("entry", "author"),
    [
        ("Ann Writer", "Ann Writer"),
        ("Ann Writer and Bo Lind", "Ann Writer and Bo Lind"),
        ("jsmith", ""),
        ("Admin User", ""),
        ("", ""),
    ],
)
def test_an_author_is_a_name(entry: str, author: str) -> None:
    assert read(entries=f"/Author({entry})").author == author


def test_a_printed_byline_is_the_author() -> None:
    assert read("The quay is decided", "By Ann Writer", entries="/Author(press office)").author == "Ann Writer"


@pytest.mark.parametrize(
    "printed",
    [
        "17 December 2025",
        "December 17, 2025",
        "Norrvik, 17 December 2025",
        "Wednesday, 17 December 2025",
        "17th December 2025",
        "17.12.2025",
        "17. Dezember 2025",
        "Norrvik, den 17. Dezember 2025",
        "le 17 décembre 2025",
        "2025-12-17",
        "17/12/2025",
        "12/17/2025",
        "Published 17 December 2025, updated 19 December 2025",
        "Tower Daily, 17 Dec 2025",
    ],
)
def test_a_day_that_is_printed_is_proposed(printed: str) -> None:
    assert read(printed).published_on == PartialDate(2025, 12, 17)


@pytest.mark.parametrize(
    "printed",
    ["", "17 members came", "3 March", "32 December 2025", "Minutes of 3 May 2025 and 4 June 2025", "Port 2025"],
)
def test_no_day_is_made_up(printed: str) -> None:
    document = read(printed or "x", entries="/CreationDate(D:20251217120000)/ModDate(D:20251217120000)")

    assert (document.published_on, document.published_as) == (None, "")


def test_a_day_that_can_be_two_is_asked() -> None:
    document = read("03/04/2025")

    assert document.published_on is None
    assert document.published_as == "03/04/2025"
    assert document.published_readings == (PartialDate(2025, 4, 3), PartialDate(2025, 3, 4))
    assert document.notes[0].words == "The printed day can be 3 April 2025 or 4 March 2025: say which."


def test_a_running_head_with_its_day_names_the_outlet() -> None:
    heads = [Words(50, 812, 8, "Tower Daily, 17 December 2025")]

    document = read_pdf(a_placed_pdf([*heads, *BODY], [*heads, *BODY]))

    assert (document.outlet, document.published_on) == ("Tower Daily", PartialDate(2025, 12, 17))


def test_an_outlet_that_is_not_printed_is_not_proposed() -> None:
    assert read("The quay is decided", size=18, entries="/Creator(Tower Daily CMS)/Producer(Tower)").outlet == ""


def test_the_day_of_publication_that_the_file_states_of_itself_is_taken() -> None:
    stated = b"<x:xmpmeta><prism:publicationDate>2025-12-17T10:00</prism:publicationDate></x:xmpmeta>"

    assert read_pdf(a_placed_pdf(BODY) + b"\n%" + stated).published_on == PartialDate(2025, 12, 17)
