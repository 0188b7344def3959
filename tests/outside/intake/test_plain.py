"""Plain text stands as it is; only pieces of a page are taken out of it."""

from tests.language.test_page_tags import STORY, TWEET
from tracker.outside.intake.plain import read_plain


def test_a_text_stands_as_it_is() -> None:
    text = "The port\r\n  is *shut*, 3 < 4; HTML has <b>tags</b>.\n"

    assert (read_plain(text.encode()).text, read_plain(text.encode()).notes) == (text, ())


def test_the_words_of_an_embedded_post_stay_without_its_tags() -> None:
    document = read_plain(f"{STORY}\n\n{TWEET}\n\n{STORY}".encode())

    assert "We closed the bridge.\n\n— Anna Becker (@anna) May 3, 2025" in document.text
    assert "<" not in document.text
    assert "w.js" not in document.text
    (note,) = document.notes
    assert note.words == "The tags of 2 embedded pieces of a page were taken out; the words stay."
    assert document.language == "en"
