"""Running heads and page numbers stand in no sentence; what only looks like one stays."""

import pytest

from tests.pdf_samples.placed import Words, a_placed_pdf
from tracker.outside.intake.pdf import read_pdf

FIRST = "The council met on Friday and said that the plan"
SECOND = "for the port had failed in the end, and left."


def two_pages(*edges: tuple[Words | None, Words | None], first: str = FIRST, second: str = SECOND) -> str:
    """The text of a sentence over two pages with these lines at the top and the foot of each."""
    bodies = (Words(50, 700, 10, first), Words(50, 700, 10, second))
    pages = [[line for line in (edge[0], body, edge[1]) if line] for edge, body in zip(edges, bodies, strict=True)]
    return read_pdf(a_placed_pdf(*pages)).text


def head(text: str, *, x: float = 50, size: float = 8) -> Words:
    return Words(x, 812, size, text)


def foot(text: str, *, x: float = 50, size: float = 8) -> Words:
    return Words(x, 36, size, text)


@pytest.mark.parametrize(
    "edges",
    [
        ((None, foot("1")), (None, foot("2"))),
        ((None, foot("- 1 -", x=290)), (None, foot("- 2 -", x=290))),
        ((None, foot("Page 1 of 9")), (None, foot("Page 2 of 9"))),
        ((None, foot("1/9")), (None, foot("2/9"))),
        ((None, foot("vi")), (None, foot("vii"))),
        ((None, foot("Seite 1")), (None, foot("Seite 2"))),
        ((None, foot("1", size=10)), (None, foot("2", size=10))),
        ((head("Tower Daily"), None), (head("Tower Daily"), None)),
        ((head("Tower Daily | 1"), None), (head("2 | Tower Daily", x=300), None)),
        ((None, foot("Tower Daily, page 1")), (head("Tower Daily, 3 March"), None)),
        ((head("Report of the ministry"), foot("12")), (head("Report of the ministry"), foot("13"))),
        ((head("Chapter 4: Ports", size=10), None), (head("Chapter 4: Ports", size=10), None)),
        (
            (head("TOWER DAILY   Friday, 3 March 2025"), foot("A1")),
            (head("TOWER DAILY   Friday, 3 March 2025"), foot("A2")),
        ),
        ((None, foot("© The Tower 2025")), (None, foot("© The Tower 2025"))),
        ((head("Confidential"), foot("xi")), (head("Confidential"), foot("xii"))),
        ((head("14", x=520), None), (head("15"), None)),
        ((head("Ruth Amsel", x=300), foot("14")), (head("The price of water"), foot("15"))),
        ((None, foot("https://tower.example/port | 1/2")), (None, foot("https://tower.example/port | 2/2"))),
        ((head("3/3/25, 2:05 PM The port plan failed"), None), (head("3/3/25, 2:05 PM The port plan failed"), None)),
        ((None, foot("Drucksache 20/117 – Seite 4")), (None, foot("Drucksache 20/117 – Seite 5"))),
    ],
)
def test_what_belongs_to_the_page_is_not_in_the_text(edges: tuple[tuple[Words | None, Words | None], ...]) -> None:
    assert two_pages(*edges) == f"{FIRST} {SECOND}"


def test_a_word_over_two_pages_is_one() -> None:
    text = two_pages(
        (None, foot("1")), (None, foot("2")), first="The council said that the govern-", second="ment had left."
    )

    assert text == "The council said that the government had left."


def test_lines_of_the_text_at_the_edge_stay() -> None:
    lines = [
        Words(50, 810 - 14 * number, 10, f"Line {number} of the speech tells something new.") for number in range(56)
    ]

    text = read_pdf(a_placed_pdf(lines, lines[:3])).text

    assert "Line 0 of" in text
    assert "Line 55 of" in text


def test_a_page_that_holds_nothing_else_keeps_its_line() -> None:
    assert two_pages((None, None), (None, None), first="Deal in Berlin", second="Deal in Berlin").count("Deal") == 2


def test_a_day_at_the_top_of_one_page_stays() -> None:
    assert read_pdf(a_placed_pdf([head("03/04/2025", size=10), Words(50, 700, 10, FIRST)])).text.startswith(
        "03/04/2025"
    )


def test_what_was_left_out_is_said() -> None:
    page = [head("Tower Daily"), Words(50, 700, 10, FIRST), foot("1")]

    notes = read_pdf(a_placed_pdf(page, page)).notes

    assert [note.words for note in notes] == ["Running heads and page numbers (4 lines) were left out."]


@pytest.mark.parametrize(
    "note",
    [
        "Of the bridges of the ministry 17 are closed to traffic.",
        "The report of the ministry says that the bridges are shut.",
        "* Bridges of the ministry, report of March",
    ],
)
def test_a_sentence_or_note_at_the_foot_is_no_head_for_the_words_it_shares(note: str) -> None:
    assert note.lstrip("* ") in two_pages(
        (None, foot(note)), (head("Report of the ministry: the bridges of the river are closed"), None)
    )


@pytest.mark.parametrize(
    "top",
    ["417 Oral Answers", "36 Weekend Review · The Observer · 17 October 2020", "The Courier No. 41,207", "Acta 12"],
)
def test_the_masthead_of_a_single_page_is_left_out(top: str) -> None:
    lines = [Words(50, 812, 8, top), *[Words(50, 700 - 12 * at, 10, FIRST) for at in range(4)]]

    assert top.split()[-1] not in read_pdf(a_placed_pdf(lines)).text


@pytest.mark.parametrize(
    "bottom",
    ["The Office, 4 Sluice Street · Telephone 01632 960 140 · www.office.example", "Hillgate Ltd · 2 Mill Row · 1"],
)
def test_where_a_sender_is_reached_is_left_out_below_a_letter(bottom: str) -> None:
    lines = [*[Words(50, 700 - 12 * at, 10, FIRST) for at in range(4)], Words(50, 36, 7, bottom)]

    assert bottom not in read_pdf(a_placed_pdf(lines)).text


@pytest.mark.parametrize("line", ["Press release", "Prices of 1914 were paid then, it said in all."])
def test_other_small_lines_of_a_single_page_stay(line: str) -> None:
    lines = [Words(50, 812, 8, line), *[Words(50, 700 - 12 * at, 10, FIRST) for at in range(4)]]

    assert line in read_pdf(a_placed_pdf(lines)).text


def test_a_reference_at_the_head_of_a_page_is_no_running_head() -> None:
    reference = "5. Stock H. The council plan. Port Rev 2006;53:573."
    text = two_pages((head("The council plan 12"), None), (head(reference), None))

    assert reference in text
