"""What a text is by its structure."""

import pytest

from tracker.outside.intake.readers import ATOM, EML, HTML, MARKDOWN, MHTML, RSS, SRT, TEXT, VTT
from tracker.outside.intake.structure import BBCODE, CSV, JSON, LATEX, WIKI, XML, headers_of, media_type_of

STORY = "The ministry of transport said on Monday that the bridge over the river Orla will stay closed. " * 4
_MAIL = "From: a@example.org\r\nSubject: Port\r\nMIME-Version: 1.0\r\n\r\nWords"
_SAVED = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x"


@pytest.mark.parametrize(
    ("text", "suffix", "media_type"),
    [
        ("<header><h1>Port</h1></header><p>" + STORY, "", HTML),
        ("Port closed<p>" + STORY, "", HTML),
        ("<!-- a --><script>b()</script><p>" + STORY, ".html", HTML),
        ("Port closed <b>now</b>. " + STORY, ".html", HTML),
        (STORY, ".html", TEXT),
        (STORY + '<a href="https://post.example">Post</a>', ".txt", TEXT),
        ('<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><p>a</p></html>', "", HTML),
        ('<?xml version="1.0"?><rss><channel/></rss>', "", RSS),
        ('<rdf:RDF xmlns="x"><item/></rdf:RDF>', ".xml", RSS),
        ('<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "", ATOM),
        ('<?xml version="1.0"?><note><to>A</to></note>', ".xml", XML),
        ("<svg><text>a</text></svg>", "", XML),
        ('{"a": [1, 2]}', "", JSON),
        ('{"a": 1}\n{"a": 2}\n', ".txt", JSON),
        ("[1, 2, 3]", ".json", JSON),
        ("[" * 100_000 + "]", "", JSON),
        ("[Photo: the port] " + STORY, "", TEXT),
        ("{Sic} " + STORY, "", TEXT),
        ("year;dead;hurt\n2019;14;3\n2020;1;3\n2021;4;3\n2022;9;0\n", "", CSV),
        ("a,b\n1,2\n", ".csv", CSV),
        ("Anna, Ben, Carl\n" * 6, "", TEXT),
        (_MAIL, "", EML),
        (_MAIL.replace("\r\n", "\n"), ".txt", EML),
        ("From a@example.org Wed Dec 17 10:00:00 2025\n" + _MAIL.replace("\r\n", "\n"), ".mbox", EML),
        ("From Berlin the minister came in 2025\n" + STORY, "", TEXT),
        ("\\documentclass{article}\n\\begin{document}\n" + STORY, "", LATEX),
        ("\\section{Port}\n" + STORY + "\\emph{Nobody} pays.", "", LATEX),
        (STORY + "The command \\emph{a} is of a program.", "", TEXT),
        ("[b]Port[/b]\n[quote=Anna]" + STORY + "[/quote]", "", BBCODE),
        ("[B]Port[/B] [url=https://post.example]more[/url] " + STORY, ".txt", BBCODE),
        (STORY + "“The [quote] was hers,” she said [i]n May.", "", TEXT),
        ("== Port ==\n'''The port''' is [[shut]].<ref>Daily</ref> " + STORY, "", WIKI),
        ("{{Infobox|port}} The [[Orla|river]] " + STORY, ".wiki", WIKI),
        ("== Port ==\n" + STORY, "", TEXT),
        (STORY + "[[Photo]] The port.", "", TEXT),
        (_SAVED, "", MHTML),
        (
            "From: <Saved by Windows Internet Explorer 11>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>a",
            ".html",
            MHTML,
        ),
        ("From: Anna\nSubject: port\n\nWords", ".eml", EML),
        ("From: Anna Becker, in Orla\n\n" + STORY, "", TEXT),
        ("From: Anna\nTo: Ben\nSubject: the port\n\n" + STORY, "", TEXT),
        ("Note: this is a story.\nAnd it goes on.\n", "", TEXT),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nHi", "", VTT),
        ("WEBVTT is how such a file begins.", "", VTT),
        ("1\n00:00:01,000 --> 00:00:02,000\nHi", "", SRT),
        ("\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nHi", ".txt", SRT),
        ("1\nThe first thing she said was no.", "", TEXT),
        (STORY, ".md", MARKDOWN),
        ("---\ntitle: Port\n---\n" + STORY, "", MARKDOWN),
        ("# Port closed\n\n" + STORY + "\n\n[the post](https://post.example/1)", "", MARKDOWN),
        ("# Port closed\n\n" + STORY, "", TEXT),
        ("He called it a **** shame * and * 5 *3. " + STORY, "", TEXT),
        ("* one\n* two\n\n#Orla is what they wrote. " + STORY, "", TEXT),
        ("---\n" + STORY, "", TEXT),
    ],
)
def test_what_a_text_is_shows_in_its_structure(text: str, suffix: str, media_type: str) -> None:
    assert media_type_of(text, suffix) == media_type


def test_headers_are_read_to_the_first_empty_line_and_folded_ones_are_whole() -> None:
    assert headers_of("A: 1\n b\nC: 2\n\nD: 3") == {"a": "1 b", "c": "2"}
    assert headers_of("A: 1\nno header\n\n") == {}
    assert headers_of("A: 1\nB: 2") == {}


@pytest.mark.parametrize("bomb", ["<!--", "{", "[", "a: b\n", "---\na: b\n", "**a", "# a\n", "<?", "| - |\n", "1\n"])
def test_no_run_of_marks_costs_more_than_its_length(bomb: str) -> None:
    assert media_type_of(bomb * 20_000)
