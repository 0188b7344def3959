"""Word documents."""

import pytest

from tests.documents_made import a_docx, zipped
from tracker import limits
from tracker.errors import TooLarge, WrongInput
from tracker.outside.intake.docx import read_docx


def test_a_word_document_is_read_as_it_would_be_printed() -> None:
    document = read_docx(a_docx())

    assert document.text == (
        "Bridge stays shut\n\nThe repair costs 41 million crowns[1], the ministry said.\n\nWhat is known\n\n"
        "Year\tDead\n2019\t14\n\nThe area is 50 km².\n\n[1] In prices of 2019."
    )
    assert (document.title, document.author, document.language) == ("Bridge stays shut", "Ann Writer", "en")
    assert (document.published_on, [str(day) for day in document.published_readings]) == (None, ["2025-12-17"])
    assert [note.words for note in document.notes][1:] == [
        "1 footnote mark stands in brackets now.",
        "2 tracked changes: what was deleted is left out, what was inserted is taken in.",
        "1 hidden passage left out.",
    ]


def test_the_title_that_its_properties_state_is_no_line_of_it() -> None:
    document = read_docx(a_docx("<w:p><w:r><w:t>The port is shut.</w:t></w:r></w:p>"))

    assert (document.title, document.text) == ("Draft 7", "The port is shut.")


@pytest.mark.parametrize(
    "content",
    [
        zipped({"word/other.xml": "<a/>"}),
        b"PK\x03\x04",
        a_docx(**{"word/document.xml": "<w:document"}),
        a_docx(**{"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        a_docx(**{"word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        a_docx(**{"_rels/.rels": "<a/>", "word/document.xml": "<a/>"}),
    ],
)
def test_a_damaged_one_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(WrongInput) as caught:
        read_docx(content)
    assert caught.value.field == "text"


def test_a_part_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(TooLarge):
        read_docx(a_docx(**{"word/styles.xml": b"<a>" + b" " * limits.PACKED.most}))


def test_a_formula_stands_as_words_and_is_said() -> None:
    maths = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    power = "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup>"
    alone = f"<w:p><m:oMathPara {maths}><m:oMath>{power}</m:oMath></m:oMathPara></w:p>"
    inside = f"<w:p><w:r><w:t>It burnt </w:t></w:r><m:oMath {maths}>{power}</m:oMath><w:r><w:t> t.</w:t></w:r></w:p>"
    document = read_docx(a_docx(inside + alone))

    assert document.text.endswith("It burnt 10⁶ t.\n\n10⁶")
    assert "2 formulas stand as words now; compare." in [note.words for note in document.notes]
