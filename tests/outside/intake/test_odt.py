"""OpenDocument texts."""

import pytest

from tests.documents_made import an_odt, zipped
from tracker.errors import WrongInput
from tracker.outside.intake.odt import read_odt


def test_an_opendocument_text_is_read_as_it_would_be_printed() -> None:
    document = read_odt(an_odt())

    assert document.text == (
        "Bridge stays shut\n\nThe repair costs 41 million crowns[1], the ministry said.\n\n- One pillar\n- Two pillars"
        "\n\n2019\t14\n\n[1] In prices of 2019."
    )
    assert (document.title, document.author, document.language) == ("Bridge stays shut", "Ann Writer", "en")
    assert [note.words for note in document.notes][1:] == [
        "1 footnote mark stands in brackets now.",
        "1 struck passage was left out.",
        "1 tracked change: what was deleted is left out, what was inserted is taken in.",
        "1 comment in the margin left out.",
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "damaged"),
        (an_odt(manifest="<manifest:encryption-data/>"), "locked"),
        (an_odt(""), "no text in this file"),
        (an_odt("<text:p>"), "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(WrongInput, match=sentence):
        read_odt(content)


_CELL = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
_TWICE = ' table:number-columns-repeated="2"'


@pytest.mark.parametrize(
    ("cells", "row"),
    [
        (_CELL.format(_TWICE, "7") + _CELL.format("", "9"), "7\t7\t9"),
        (_CELL.format("", "a") + f"<table:table-cell{_TWICE}/>" + _CELL.format("", "9"), "a\t\t\t9"),
        (_CELL.format("", "a") + '<table:table-cell table:number-columns-repeated="16000"/>', "a"),
        (_CELL.format("", "a") + "<table:covered-table-cell/>" + _CELL.format("", "9"), "a\t\t9"),
        (_CELL.format(' table:number-columns-repeated="x"', "7"), "7"),
    ],
)
def test_a_cell_stands_as_often_as_the_document_says(cells: str, row: str) -> None:
    table = f"<text:p>The port.</text:p><table:table><table:table-row>{cells}</table:table-row></table:table>"

    assert read_odt(an_odt(table)).text.endswith(f"The port.\n\n{row}")


def test_a_row_stands_as_often_as_the_document_says() -> None:
    row = f'<table:table-row table:number-rows-repeated="2">{_CELL.format("", "7")}</table:table-row>'

    assert read_odt(an_odt(f"<table:table>{row}</table:table>")).text.endswith("7\n7")


@pytest.mark.parametrize(
    "hidden",
    [
        '<text:section text:display="none"><text:p>Out.</text:p></text:section>',
        '<text:section text:display="condition" text:is-hidden="true"><text:p>Out.</text:p></text:section>',
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>Out.</text:p>',
    ],
)
def test_a_hidden_passage_is_left_out_and_said(hidden: str) -> None:
    document = read_odt(an_odt(f"<text:p>The port.</text:p>{hidden}<text:p>It is shut.</text:p>"))

    assert document.text == "The port.\n\nIt is shut."
    assert ("1 hidden passage left out.", "Out.") in [(note.words, note.excerpt) for note in document.notes]


def test_a_section_that_is_shown_is_read() -> None:
    shown = '<text:section text:display="condition" text:is-hidden="false"><text:p>In.</text:p></text:section>'

    assert read_odt(an_odt(f"<text:p>The port.</text:p>{shown}")).text == "The port.\n\nIn."


def _list(kind: str, points: str, *, start: str = "1", more: str = "") -> str:
    style = (
        f'<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="{kind}" '
        f'text:start-value="{start}"/><text:list-level-style-bullet text:level="2"/></text:list-style>'
    )
    return f'{style}<text:list text:style-name="L1">{points}</text:list>{more}'


_POINT = "<text:list-item><text:p>{}</text:p></text:list-item>"
_TWO = _POINT.format("one") + _POINT.format("two")


@pytest.mark.parametrize(
    ("points", "text"),
    [
        (_list("1", _TWO), "1. one\n2. two"),
        (_list("1", _TWO, start="4"), "4. one\n5. two"),
        (_list("a", _TWO, start="3"), "c. one\nd. two"),
        (_list("I", _TWO, start="4"), "IV. one\nV. two"),
        (_list("", _TWO), "- one\n- two"),
        (
            _list(
                "1", _POINT.format("one") + '<text:list-item text:start-value="7"><text:p>x</text:p></text:list-item>'
            ),
            "1. one\n7. x",
        ),
        (
            _list(
                "1",
                _TWO,
                more="<text:p>Then</text:p>"
                + f'<text:list text:style-name="L1" text:continue-numbering="true">{_TWO}</text:list>',
            ),
            "1. one\n2. two\n\nThen\n\n3. one\n4. two",
        ),
        (
            _list("1", f"<text:list-item><text:p>one</text:p><text:list>{_TWO}</text:list></text:list-item>"),
            "1. one\n- one\n- two",
        ),
    ],
)
def test_a_numbered_list_has_the_numbers_it_is_shown_with(points: str, text: str) -> None:
    assert read_odt(an_odt(f"<text:p>The port.</text:p>{points}")).text == f"The port.\n\n{text}"
