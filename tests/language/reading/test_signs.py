"""One hyphen, one apostrophe, one pair of quotes, and nothing behind a name that is no part of it."""

import unicodedata

import pytest

from tracker.language.kinds import ClaimType
from tracker.language.mapped_text import MappedText
from tracker.language.reading import read
from tracker.language.reading.signs import restored, signed
from tracker.language.sentences import split_sentences

HYPHENS = "-‐‑‒–−﹣－"
APOSTROPHES = "'’‘´`′‛ʼ＇"
NAMES_WITH_A_HYPHEN = ["Marie{}Claire Duval", "Olga Brandt{}Weiss", "Hassan Al{}Tamimi", "Kwon Min{}Seo"]
NAMES_WITH_AN_APOSTROPHE = ["Sean O{}Keeffe", "Lucia D{}Amico", "Mary N{}Dour", "Yara Sa{}adi"]
MARKS = [
    "®",
    "™",
    " ™",
    "℠",
    "©",
    "(TM)",
    "§",
    "^3",
    "^[12]",
    "^{4}",
    "{2}",
    "[^7]",
    "[^note]",
    "<sup>2</sup>",
    "<sup>[9]</sup>",
    '<sup class="r">a</sup>',
    "†",
    " †",
    " ‡",
    "††",
    " 🇩🇪",
    "🇩🇪",
    " 🎤",
    " ✔️",
    " 👩🏽‍⚖️",
    "⭐",
    "¶",
    "•",
    "#4",
    "||",
    "\\*",
    " ①",
    " ◆",
    " ●",
    " →",
]
PAIRS = [
    ("`", "`"),
    ("~", "~"),
    ("~~", "~~"),
    ("<b>", "</b>"),
    ('<span class="n">', "</span>"),
    ("<em>", "</em>"),
    ("[", "](https://orla.example/people/7)"),
    ("[", "](/people/olga_brandt)"),
    ("[", '](https://orla.example/p "A page")'),
    ("[", "](https://orla.example/Brandt_(Orla))"),
    ("[", "][3]"),
    ("=", "="),
    ("==", "=="),
    ('<a href="https://orla.example/">', "</a>"),
]
ACCENTED = [
    "Ọláyínká\u0323\u0301 Bello",
    "R\u0303osa Duval",
    "Ẹ̀bùn Bello",
    "Nn\u0304eka Obi",
    "J\u030cana Brandt",
    "Ani\u0328\u0301ta Weiss",
    "Olga Bra\u0330ndt",
    "Olga Brandt\u0331",
    "S\u0329\u0300egun Obi",
    "Tx\u0302omin Etxe",
    "O\u20e3lga Brandt",
]
QUOTES = [
    "‹{}›",
    "›{}‹",
    "〝{}〞",
    "〝{}〟",
    "❝{}❞",
    "「{}」",
    "『{}』",
    "‟{}”",
    "„{}‟",
    "″{}″",
    "＂{}＂",
    "<q>{}</q>",
    "<<{}>>",
]


def speakers(text: str) -> list[str]:
    """Who is said to have said what, each where it is printed."""
    claims = read(text).claims
    assert all(text[claim.start : claim.end] == claim.quote for claim in claims)
    return [claim.attribution for claim in claims]


@pytest.mark.parametrize("sign", HYPHENS)
@pytest.mark.parametrize("name", NAMES_WITH_A_HYPHEN)
def test_a_name_is_whole_whatever_its_hyphen(name: str, sign: str) -> None:
    text = f"{name.format(sign)} said that the bridge was shut."

    assert speakers(text) == [name.format("-")]


@pytest.mark.parametrize("sign", APOSTROPHES)
@pytest.mark.parametrize("name", NAMES_WITH_AN_APOSTROPHE)
def test_a_name_is_whole_whatever_its_apostrophe(name: str, sign: str) -> None:
    text = f"According to {name.format(sign)}, the bridge was shut."

    assert [speaker.replace("'", "’") for speaker in speakers(text)] == [name.format("’")]


@pytest.mark.parametrize("name", ACCENTED)
def test_a_letter_with_an_accent_is_one_letter(name: str) -> None:
    (claim,) = read(f"{name} said that the bridge was shut.").claims

    assert claim.attribution == unicodedata.normalize("NFC", name)
    assert claim.quote == "the bridge was shut"


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("frame", ["{} said that the bridge was shut.", "The bridge was shut, said {}."])
def test_a_mark_behind_a_name_is_no_part_of_it(frame: str, mark: str) -> None:
    assert speakers(frame.format(f"Olga Brandt{mark}")) == ["Olga Brandt"]


@pytest.mark.parametrize(("opening", "closing"), PAIRS)
@pytest.mark.parametrize("frame", ["{} said that the bridge was shut.", "According to {}, the bridge was shut."])
def test_marks_around_a_name_are_no_part_of_it(frame: str, opening: str, closing: str) -> None:
    assert speakers(frame.format(f"{opening}Olga Brandt{closing}")) == ["Olga Brandt"]


@pytest.mark.parametrize("quotes", QUOTES)
def test_every_pair_of_quotes_is_a_quotation(quotes: str) -> None:
    quoted = quotes.format("The bridge will be shut for a year,")

    (claim,) = read(f"{quoted} Olga Brandt said.").claims

    assert (claim.attribution, claim.type) == ("Olga Brandt", ClaimType.QUOTATION)
    assert claim.quote == "The bridge will be shut for a year"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge – an old one – was shut.",
        "the bridge–which is old–was shut",
        "It rose by 5–7 % and fell by −3.",
        "He asked: “What is ‹it›?”",
        "The list[1](a)",
        "Run `make` and then `make test`.",
        "5 < 6 and 7 > 2",
        "x^2 and 10^6",
        "a = b == c",
        "cat x << y",
        "Prices | Shares",
        "→ next",
        "No #1",
        "under § 5 of the law§ 5",
        "It is 6′ 2″ high.",
        "© Orla Post",
        "Done. 🙏",
        "🙏\nThe end",
        "〜 東京、大阪。",
    ],
)
def test_what_belongs_to_the_text_stays(text: str) -> None:
    assert signed(MappedText.of(text)).text == text


def test_a_text_with_letters_that_stand_for_accents_keeps_them() -> None:
    text = "The sign \U00020301 and R\u0303osa"

    assert signed(MappedText.of(text)).text == text


def test_an_accent_comes_back() -> None:
    assert restored(signed(MappedText.of("R\u0303osa")).text) == "R\u0303osa"


def test_sentences_are_counted_as_everywhere() -> None:
    text = "🙏\nIt rained. 🙏 <br> <b></b>\n\n[Olga Brandt](/b) said that the bridge was shut.\n†\nIt is so."

    reading = read(text)

    assert list(reading.sentences) == split_sentences(text)
    texts = {sentence.index: sentence.text for sentence in reading.sentences}
    attributed = [texts[claim.sentence] for claim in reading.claims if claim.links]
    assert attributed == ["[Olga Brandt](/b) said that the bridge was shut."]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Olga Brandt said [Karl Weiss](/w) leads the port.", "[Karl Weiss](/w) leads the port"),
        ("Olga Brandt said the port is led by `Karl Weiss`.", "the port is led by `Karl Weiss`"),
        ("Olga Brandt said ~Karl~ leads the port of Orla.", "~Karl~ leads the port of Orla"),
    ],
)
def test_a_quote_holds_both_marks_of_a_pair(text: str, quote: str) -> None:
    assert [claim.quote for claim in read(text).claims] == [quote]
