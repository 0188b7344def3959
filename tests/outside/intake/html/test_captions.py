"""Captions of pictures without the names of who made them."""

import pytest

from tests.outside.intake.html.snippets import an_article


@pytest.mark.parametrize(
    "credit",
    [
        "<span class=credit>Ann Maker</span>", "<span class=figureCopyright>Tower Media</span>",
        "<span>Foto: Ann Maker / DPA</span>", "<small>© Ann Maker</small>", "<em>Photograph: Ann Maker/Tower</em>",
        "<span>Credit... Ann Maker</span>", "<cite>Photo by Ann Maker</cite>",
    ],
)  # fmt: skip
def test_a_credit_in_an_element_of_its_own_is_left_out_and_quoted(credit: str) -> None:
    page = an_article(f"<figure><img src=x><figcaption>The quay in 2019. {credit}</figcaption></figure>")

    assert "The quay in 2019.\n" in page.text
    assert [note.words for note in page.notes] == ["The credit of a picture was left out."]
    assert page.notes[0].excerpt


@pytest.mark.parametrize(
    "caption",
    [
        "The quay in 2019. Photo by the author",
        "Ships (Coast Service via Wire)",
        "The <em>source: a spring</em>, in May",
    ],
)
def test_words_of_the_caption_stay(caption: str) -> None:
    text = an_article(f"<figure><img src=x><figcaption>{caption}</figcaption></figure>").text

    assert caption.split("<")[0].strip() in text
