"""Style sheets that a browser saved as parts of their own."""

from email import message_from_bytes, policy

import pytest

from tracker.outside.intake.mail import read_mhtml
from tracker.outside.intake.saved_styles import with_styles

_BODY = (
    "<article><h1>Dam breaks</h1><p>The dam of the upper lake broke on Monday after <span class=old>14</span> "
    "<span class=new>41</span> days of rain, the ministry of the environment said in a statement.</p>"
    "<p class=off>Secret words that stand in no window of any browser at all, and never did.</p>"
    "<p>It cost 9 million crowns<span class=up>3</span>, the mayor of the town said at noon.</p></article>"
)
_CSS = ".old{text-decoration:line-through} .off{display:none} .up{vertical-align:super}"


def _saved(link: str, headers: str, css: str = _CSS) -> bytes:
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/a/dam\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary=x\r\n\r\n--x\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Location: https://post.example/a/dam\r\n\r\n"
        f"<html><head>{link}</head><body>{_BODY}</body></html>\r\n--x\r\nContent-Type: text/css\r\n"
        f"{headers}\r\n\r\n{css}\r\n--x--\r\n"
    ).encode()


@pytest.mark.parametrize(
    ("link", "headers"),
    [
        ('<link rel="stylesheet" type="text/css" href="cid:css-1@m.blink" />', "Content-Location: cid:css-1@m.blink"),
        ("<link href=cid:css-1@x rel=stylesheet>", "Content-ID: <css-1@x>"),
        ("<link rel='stylesheet' href='/main.css?a=1&amp;b=2'>", "Content-Location: https://post.example/main.css?a=1&b=2"),
        ('<LINK REL="StyleSheet" HREF="main.css" media="screen">', "Content-Location: https://post.example/a/main.css"),
    ],
)  # fmt: skip
def test_a_sheet_that_was_saved_as_a_part_counts(link: str, headers: str) -> None:
    text = read_mhtml(_saved(link, headers)).text

    assert "after 41 days" in text
    assert "9 million crowns, the mayor" in text
    assert "Secret" not in text


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="stylesheet" href="cid:css-1@x" media="print">',
        '<link rel="alternate stylesheet" href="cid:css-1@x">',
        '<link rel="preload" href="cid:css-1@x">',
        '<link rel="stylesheet" href="cid:css-2@x">',
        "<link rel=stylesheet href='http://[::'>",
        "",
    ],
)
def test_a_sheet_that_the_page_does_not_use_on_a_screen_does_not(link: str) -> None:
    assert "Secret" in read_mhtml(_saved(link, "Content-ID: <css-1@x>")).text


def test_a_sheet_ends_where_its_part_ends() -> None:
    content = _saved("", "Content-ID: <css-1@x>", "a::after{content:'</style><p>Words'}")
    message = message_from_bytes(content, policy=policy.default)

    markup = with_styles("<link rel=stylesheet href=cid:css-1@x>", message, "")

    assert markup == "<style media=\"\">a::after{content:'style><p>Words'}</style>"


def test_another_page_that_was_saved_with_it_is_told() -> None:
    frame = b"--x\r\nContent-Type: text/html\r\n\r\n<p>Buy 50% off</p>\r\n--x--"
    document = read_mhtml(_saved("", "Content-Location: cid:a").replace(b"--x--", frame))

    assert [(note.words, note.excerpt) for note in document.notes if "frame" in note.words] == [
        ("1 page inside this one, as in a frame, was left out.", "Buy 50% off")
    ]
