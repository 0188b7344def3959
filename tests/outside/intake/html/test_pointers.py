"""Boxes and words that lead to other articles."""

import pytest
from lxml.html import fragment_fromstring

from tests.outside.intake.html.snippets import an_article
from tracker.outside.intake.html.pointers import is_bare_pointer, is_pointer, is_preview, is_vague


@pytest.mark.parametrize(
    "onwards", ["Read full story", "Continue reading →", "Weiterlesen", "Lire la suite", "Leer más"]
)
def test_a_preview_of_another_article_is_left_out(onwards: str) -> None:
    box = f"<div class=x><div><b>The £90 pothole</b><div>January 12</div><a href=/p>{onwards}</a></div></div>"

    assert is_preview(fragment_fromstring(box))
    assert "pothole" not in an_article(box).text


@pytest.mark.parametrize(
    "box",
    [
        "<div><b>Tin</b><p>The price rose 6.4% on Tuesday, the most since 2022. </p><a href=/p>Read more</a></div>",
        "<div><a href=/p>Read more</a></div>",
        "<div><b>Tin</b><a href=/p>The whole table</a></div>",
        "<div><b>Tin</b><a href=/p>Read more</a><p>It rose.</p></div>",
        "<div><b>Tin</b><p>It rose.</p></div>",
    ],
)
def test_a_box_that_tells_something_is_none(box: str) -> None:
    assert not is_preview(fragment_fromstring(box))


def test_words_that_point_elsewhere_are_known() -> None:
    assert is_pointer("Related: the quay")
    assert is_bare_pointer("Read more:")
    assert not is_bare_pointer("Related: the quay")
    assert is_vague("Most people left")
