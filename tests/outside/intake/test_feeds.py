"""A feed is read where it holds one whole article."""

import pytest

from tracker.errors import WrongInput
from tracker.outside.intake.feeds import read_feed

WORDS = "The ministry said on Monday that the bridge over the Orla stays shut until the end of the year. " * 3


def _rss(*items: str) -> bytes:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tower Daily</title>'
        f"{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>"
    ).encode()


def test_one_article_is_read_with_what_the_feed_says_of_it() -> None:
    document = read_feed(
        _rss(
            "<title>Port closed</title><link>https://t.example/1</link><dc:creator>Ann</dc:creator>"
            "<pubDate>Wed, 17 Dec 2025 10:00:00 GMT</pubDate>"
            "<content:encoded><![CDATA[<p>The port is <b>closed</b>.</p><p>Nobody pays.</p>]]></content:encoded>"
        )
    )

    assert document.text == "Port closed\n\nThe port is closed.\n\nNobody pays."
    assert (document.outlet, document.author, str(document.published_on), document.address) == (
        "Tower Daily",
        "Ann",
        "2025-12-17",
        "https://t.example/1",
    )


def test_an_entry_of_atom_is_read() -> None:
    document = read_feed(
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Tower Daily</title><entry><title>Port</title>'
        b'<link href="https://t.example/1"/><author><name>Ann</name></author><published>2025-12-17T10:00:00Z</published>'
        b'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Shut.</p></div></content></entry></feed>'
    )

    assert (document.text, document.author, document.address) == ("Port\n\nShut.", "Ann", "https://t.example/1")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (_rss("<title>a</title>", "<title>b</title>"), "This is a feed of 2 articles; open the article"),
        (_rss(), "This is a feed without an article"),
        (_rss(f"<description>{WORDS} Read more</description>"), "holds only the beginning of an article"),
        (_rss("<description>Shut.</description>"), "holds only the beginning of an article"),
        (b"<rss", "feed"),
    ],
)
def test_other_feeds_are_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(WrongInput, match=sentence):
        read_feed(content)


def test_a_long_description_is_an_article_and_entities_stay_unread() -> None:
    assert read_feed(_rss(f"<title>Port</title><description>&lt;p>{WORDS}</description>")).text.startswith(
        "Port\n\nThe"
    )
    bomb = b'<!DOCTYPE rss [<!ENTITY a "x">]>' + _rss(f"<description>{WORDS}&a;</description>").split(b"?>", 1)[1]
    assert "x" not in read_feed(bomb).text.replace("next", "")
