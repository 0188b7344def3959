"""The last words of a caption that say who made the picture, and captions that only look so."""

import pytest
from lxml.html import fragment_fromstring

from tests.outside.intake.html.snippets import an_article
from tracker.outside.intake.html.credits import is_caption, without_credit


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The quay on Monday. Photograph: Ebba Kvist/TTN", "Photograph: Ebba Kvist/TTN"),
        ("The quay on Monday. Picture: Ann Maker", "Picture: Ann Maker"),
        ("Der Kai am Montag. (Foto: dpa/Ann Maker)", "(Foto: dpa/Ann Maker)"),
        ("Der Kai am Montag. Bild: Ann Maker", "Bild: Ann Maker"),
        ("Tents at the camp on October 9, 2023 [Ann Maker/The Tower]", "[Ann Maker/The Tower]"),
        ("Pupils wave on the last run. © Lakeside Archive", "© Lakeside Archive"),
        ("The helm in 1989 - Photo courtesy of the Brekke family", "Photo courtesy of the Brekke family"),
        ("A guard stands there, March 3. TOWER/Ann Maker/File Photo", "TOWER/Ann Maker/File Photo"),
        ("Noise over the town. Map: Tower Graphics", "Map: Tower Graphics"),
        ("Le quai lundi. Crédit photo : Ann Maker", "Crédit photo : Ann Maker"),
        ("The quay seen from above. Photo by Ann Maker", "Photo by Ann Maker"),
        ("The quay | Courtesy of Ann Maker", "Courtesy of Ann Maker"),
    ],
)
def test_who_made_the_picture_is_parted_from_what_it_shows(caption: str, credit: str) -> None:
    words, maker = without_credit(caption)

    assert maker == credit
    assert words == caption.removesuffix(credit).rstrip(" -|")


@pytest.mark.parametrize(
    "caption",
    [
        "Ann Maker (left) and Bo Writer at the quay (centre)",
        "Ships (Coast Service via Wire)",
        "The quay. Photo by the author",
        "A sign says: photo shops are closed",
        "The picture: a boat on the sand, and two men",
        "Norwich/Norfolk",
        "The prime minister (Ann Maker)",
        "The map shows 41 places.",
        "Photograph: Ann Maker",
        "It was found in 1989. The Tower Bridge",
    ],
)
def test_a_caption_without_a_maker_stays_as_it_is(caption: str) -> None:
    assert without_credit(caption) == (caption, "")


def test_an_offer_of_rights_goes_with_the_maker() -> None:
    caption = "A guard stands there, March 3. TOWER/Ann Maker Purchase Licensing Rights"

    assert without_credit(caption)[0] == "A guard stands there, March 3."


@pytest.mark.parametrize(
    ("html", "place", "is_one"),
    [
        ("<figure><img><p>x</p></figure>", "p", True),
        ("<div class=photo-caption><p>x</p></div>", "p", True),
        ("<div><img><span>x</span></div>", "span", True),
        ("<div><p>y</p><p class=z>x</p></div>", "p[@class='z']", False),
    ],
)
def test_a_caption_is_known_by_its_name_or_place(html: str, place: str, *, is_one: bool) -> None:
    assert is_caption(fragment_fromstring(html).find(f".//{place}")) is is_one


def test_the_maker_is_quoted_in_a_note() -> None:
    page = an_article("<figure><img src=x><figcaption>The quay in 2019. Photo: Ann Maker/Tower</figcaption></figure>")

    assert "The quay in 2019.\n" in page.text
    assert [note.excerpt for note in page.notes] == ["Photo: Ann Maker/Tower"]
