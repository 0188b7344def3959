"""Who wrote an article in a PDF, and who made its pictures, stands in fields of their own and not in the text."""

import pytest

from tracker.outside.intake.pdf.bylines import without_bylines
from tracker.outside.intake.pdf.style import Style
from tracker.outside.intake.pdf.wording import Text

_STYLE = Style(10, 12)
_PROSE = "The harbour council said on Friday that the quay would cost 41 million crowns and open in May."


def texts(*words: str, size: float = 10) -> list[Text]:
    return [Text(line, size, False, 1) for line in words]


def read(*words: str) -> list[str]:
    return [text.words for text in without_bylines(texts("Quay opens", *words, _PROSE), _STYLE)[0]]


@pytest.mark.parametrize(
    "byline",
    [
        "By RUFUS ELLERY",
        "By Sanna Okafor · 21 March 2024, 06:00 · 4 min read",
        "By Ann Writer and Bo Maker",
        "Von Heike Brandes",
        "Published 3 March 2025",
        "Updated: 3 March 2025",
        "5 min read",
    ],
)
def test_a_byline_above_the_text_is_left_out_and_quoted(byline: str) -> None:
    stay, notes = without_bylines(texts("Quay opens", byline, _PROSE), _STYLE)

    assert [text.words for text in stay] == ["Quay opens", _PROSE]
    assert [note.excerpt for note in notes] == [byline]


def test_the_role_below_a_name_goes_with_it() -> None:
    assert read("By RUFUS ELLERY", "Industrial correspondent") == ["Quay opens", _PROSE]


@pytest.mark.parametrize(
    "line", ["14 November 2022", "By the sea the quay is closed", "Industrial correspondent", "Case HC-2020-000318"]
)
def test_other_lines_above_the_text_stay(line: str) -> None:
    assert line in read(line)


def test_a_name_behind_the_text_stays() -> None:
    words = [text.words for text in without_bylines(texts("Quay opens", _PROSE, "By Ann Writer"), _STYLE)[0]]

    assert "By Ann Writer" in words


def test_a_small_caption_loses_the_name_of_its_maker() -> None:
    caption = texts("The quay in 2019. Photograph: Jonas Wirt", size=8)
    stay, notes = without_bylines([*texts("Quay opens", _PROSE), *caption], _STYLE)

    assert stay[-1].words == "The quay in 2019."
    assert [note.excerpt for note in notes] == ["Photograph: Jonas Wirt"]
    assert without_bylines(texts("Seen. Photograph: Jonas Wirt"), _STYLE)[0][0].words.endswith("Jonas Wirt")
