"""What runs of Word look like is what is read of them."""

import pytest

from tests.documents_made import a_docx
from tracker.outside.intake.docx import read_docx

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = (
    f"<w:styles {_W}><w:style w:type='character' w:styleId='Gone'><w:rPr><w:dstrike/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='Unseen'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Old'><w:rPr><w:strike/></w:rPr></w:style></w:styles>"
)


def _run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


def _text(*runs: str) -> str:
    body = f"<w:p>{_run('It rose to ')}{''.join(runs)}{_run(' crowns.')}</w:p>"
    return read_docx(a_docx(body, core="<a/>", **{"word/styles.xml": _STYLES})).text


@pytest.mark.parametrize(
    "properties",
    [
        "<w:strike/>",
        "<w:dstrike/>",
        "<w:dstrike w:val='true'/>",
        "<w:rStyle w:val='Gone'/>",
        "<w:vanish/>",
        "<w:rStyle w:val='Unseen'/>",
    ],
)
def test_what_is_struck_or_hidden_is_out(properties: str) -> None:
    assert _text(_run("14", properties), _run("41")) == "It rose to 41 crowns."


@pytest.mark.parametrize("properties", ["<w:dstrike w:val='0'/>", "<w:rStyle w:val='Gone'/><w:dstrike w:val='false'/>"])
def test_what_is_switched_off_is_in(properties: str) -> None:
    assert _text(_run("14", properties)) == "It rose to 14 crowns."


def test_a_struck_style_of_a_paragraph_strikes_its_runs() -> None:
    old = f"<w:p><w:pPr><w:pStyle w:val='Old'/></w:pPr>{_run('It was 14.')}</w:p>"
    document = read_docx(a_docx(old + f"<w:p>{_run('It is 41.')}</w:p>", core="<a/>", **{"word/styles.xml": _STYLES}))

    assert document.text == "It is 41."
    assert "1 struck passage was left out." in [note.words for note in document.notes]


@pytest.mark.parametrize(
    ("between", "text"),
    [
        ("<w:r><w:cr/></w:r>", "14\n41"),
        ("<w:r><w:br/></w:r>", "14\n41"),
        ("<w:r><w:ptab w:alignment='right'/></w:r>", "14 41"),
        (f"<w:bdo w:val='ltr'>{_run(' and ')}</w:bdo>", "14 and 41"),
        (f"<w:dir w:val='rtl'>{_run(' or ')}</w:dir>", "14 or 41"),
        (f"<w:fldSimple w:instr='PAGE'>{_run(' of ')}</w:fldSimple>", "14 of 41"),
        (f"<w:dir w:val='ltr'><w:bdo w:val='ltr'>{_run(' to ')}</w:bdo></w:dir>", "14 to 41"),
        (f"<w:r><w:ruby><w:rt>{_run('x')}</w:rt><w:rubyBase>{_run(' by ')}</w:rubyBase></w:ruby></w:r>", "14 by 41"),
    ],
)
def test_no_words_or_breaks_are_lost(between: str, text: str) -> None:
    assert _text(_run("14"), between, _run("41")) == f"It rose to {text} crowns."


def test_words_that_are_shown_turned_round_are_asked_about() -> None:
    body = f"<w:p>{_run('It cost ')}<w:bdo w:val='rtl'>{_run('14')}</w:bdo>{_run(' crowns.')}</w:p>"
    notes = read_docx(a_docx(body, core="<a/>")).notes

    assert [(note.words, note.excerpt) for note in notes] == [
        ("1 passage is shown from right to left in the document; compare the order.", "14")
    ]


def test_a_broken_headline_is_one_line_without_what_is_struck() -> None:
    title = "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr>{}<w:r><w:br/></w:r>{}</w:p>"
    body = title.format(_run("Costs rise by 14") + _run("15", "<w:dstrike/>"), _run("41 dead"))
    document = read_docx(a_docx(body + f"<w:p>{_run('The port is shut.')}</w:p>"))

    assert document.title == "Costs rise by 14 41 dead"
    assert document.text == "Costs rise by 14 41 dead\n\nThe port is shut."


def test_a_hidden_word_of_a_footnote_is_out() -> None:
    words = f"<w:p>{_run('Of 2019')}{_run(' no', '<w:vanish/>')}</w:p>"
    note = f"<w:footnotes {_W}><w:footnote w:id='2'>{words}</w:footnote></w:footnotes>"
    body = f"<w:p>{_run('It cost 14')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"

    assert read_docx(a_docx(body, **{"word/footnotes.xml": note})).text.endswith("[1] Of 2019")
