"""Rich Text documents."""

import pytest

from tracker.errors import WrongInput
from tracker.outside.intake.rtf import read_rtf

_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Arial;}{\f1\fcharset204 Times;}}{\colortbl;\red0;}"
    r"{\info{\title Bridge stays shut}{\author Ann Writer}{\creatim\yr2025\mo12\dy17\hr9}}\f0 "
)


def _read(body: str) -> str:
    return read_rtf((_HEAD + body + "}").encode("cp1252")).text.removeprefix("Bridge stays shut\n\n")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"One\par Two\line three", "One\n\nTwo\nthree"),
        (r"\ldblquote caf\'e9\rdblquote  \endash  it\rquote s", "“café” – it’s"),
        (r"\u8364?5 and {\uc2\u8364 EUR5}", "€5 and €R5"),
        (r"{\f1 \'cc\'ee\'f1\'ea\'e2\'e0}", "Москва"),
        (r"costs {\deleted 14}41{\v  hidden} million", "costs 41 million"),
        (r"crowns{\super 1{\footnote In prices of 2019.}} paid", "crowns[1] paid\n\n[1] In prices of 2019."),
        (r"crowns{\footnote \chftn  Old.} and{\footnote New.}", "crowns[1] and[2]\n\n[1] Old.\n\n[2] New."),
        (r"50 km{\super 2}", "50 km²"),
        (r"\trowd Year\cell Dead\cell\row 2019\cell 14\cell\row", "Year\tDead\n2019\t14"),
        (r"{\field{\*\fldinst HYPERLINK https://a.example}{\fldrslt a link}} ends", "a link ends"),
        (r"{\pict\bin5 \}}}}after}words", "words"),
        (r"{\*\unknown out}in \{braces\} \\ and\~here", "in {braces} \\ and\xa0here"),
        (r"{\pntext\f0 1.\tab}{\*\pn\pnlvlbody{\pntxta .}}One\par {\pntext 2.\tab}Two", "1. One\n\n2. Two"),
        (r"{\listtext\pard\plain \'b7\tab}One\par end", "· One\n\nend"),
        (
            r"A{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv 1}}{\shptxt\pard Boxed words.\par}}{\shprslt old}} text.",
            "A text.\n\nBoxed words.",
        ),
        (r"1,204{\super 5} million", "1,204[5] million"),
        (r"Port \u-10179?\u-8704?", "Port 😀"),
    ],
)
def test_the_words_of_a_rich_text_document_are_read(body: str, text: str) -> None:
    assert _read(body) == text


def test_what_it_says_of_itself_is_read() -> None:
    document = read_rtf((_HEAD + r"The port is shut. {\deleted 14}}").encode())

    assert (document.title, document.author) == ("Bridge stays shut", "Ann Writer")
    assert [str(day) for day in document.published_readings] == ["2025-12-17"]
    assert [note.words for note in document.notes][1:] == ["Words that are deleted were left out."]


@pytest.mark.parametrize("content", [b"words", b"{\\rtf1 }", b"{\\rtf1" + b"{" * 20_000, b"{\\rtf1 \\'"])
def test_one_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(WrongInput):
        read_rtf(content)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"It is {\striked1 66}41", "It is 41"),
        (r"It is \striked1 66\striked0 41", "It is 41"),
        (r"It is {\strike 66}41", "It is 41"),
        (r"It is {\strike\striked0 66}41", "It is 6641"),
        (r"for 5{\super 1/2} years", "for 5 1/2 years"),
        (r"for 5{\super 1}/{\sub 2} years", "for 5 1/2 years"),
        (r"{\super 3}/{\sub 4} of it", "3/4 of it"),
        (r"rose 2{\up6 3/4} per cent", "rose 2 3/4 per cent"),
        (r"H{\sub 2}O", "H2O"),
    ],
)
def test_what_is_struck_is_out_and_a_fraction_stays_one(body: str, text: str) -> None:
    assert _read(body) == text


@pytest.mark.parametrize("title", ["Document1", "Secret title", "Port plan v3 FINAL", "Word - a.doc", "41 dead"])
def test_a_title_of_its_properties_is_proposed_and_no_line_of_it(title: str) -> None:
    document = read_rtf((rf"{{\rtf1\ansi{{\info{{\title {title}}}}} Wall to be mended\par It costs 9.}}").encode())

    assert (document.title, document.text) == (title, "Wall to be mended\n\nIt costs 9.")


@pytest.mark.parametrize("first", [r"Wall mended\par", r"WALL  MENDED\par", r"Wall\line mended\par"])
def test_a_title_that_is_the_headline_stands_once(first: str) -> None:
    text = read_rtf((r"{\rtf1\ansi{\info{\title Wall mended}}" + first + " It costs 9.}").encode()).text

    assert text.casefold().split() == ["wall", "mended", "it", "costs", "9."]
    assert text.count("\n") == 2


def test_a_remark_in_the_margin_is_left_out_and_told() -> None:
    document = read_rtf(rb"{\rtf1\ansi It costs 9{\*\atnid AB}{\*\annotation {\*\atndate 1}\pard It was 88.} crowns.}")

    assert document.text == "It costs 9 crowns."
    assert [(note.words, note.excerpt) for note in document.notes] == [
        ("1 comment in the margin left out.", "It was 88."),
    ]
