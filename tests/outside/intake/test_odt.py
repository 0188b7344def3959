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
