"""Clean HTML as words."""

import pytest

from tracker.outside.intake.rendered import raised_mark, rendered


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>two</b>\n three</p><p>Four</p>", "One two three\n\nFour"),
        ("<h1>Port</h1><p>closed,<br>he said</p>", "Port\n\nclosed,\nhe said"),
        ("<ul><li><p>one</p></li><li>two<ul><li>three</li></ul></li></ul>", "- one\n- two\n- three"),
        ("<ol start='3'><li>c</li><li>d</li></ol>", "3. c\n4. d"),
        (
            "<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>1</td><td><p>2</p></td></tr></table>",
            "A\tB\n1\t2",
        ),
        ("<p>crowns<sup>2</sup> paid</p>", "crowns[2] paid"),
        ("<p>3×10<sup>6</sup> t, 50 km<sup>2</sup>, the 2<sup>nd</sup></p>", "3×10⁶ t, 50 km², the 2nd"),
        ("<p><s>14</s> 41 million, <del>gone</del> said</p>", "41 million, said"),
        ("<p>He said <q>nobody</q>.</p><script>x()</script><style>a</style>", "He said “nobody”."),
        ("<p>for 5<sup>1/2</sup> years, 2<sup>3/4</sup> per cent</p>", "for 5 1/2 years, 2 3/4 per cent"),
        ("<p>for 5<sup>1</sup>/<sub>2</sub> years</p>", "for 5 1/2 years"),
        ("<p><sup>3</sup>⁄<sub>4</sub> of it, H<sub>2</sub>O</p>", "3⁄4 of it, H2O"),
        ("<p>It cost £5<sup>99</sup> at 9<sup>30</sup> am</p>", "It cost £5.99 at 9:30 am"),
        ("<ol start=4 reversed><li>d</li><li>c</li></ol>", "4. d\n3. c"),
        ("<ol reversed><li>d</li><li>c</li></ol>", "2. d\n1. c"),
        ("<ol type=a><li>x</li><li value=7>y</li><li>z</li></ol>", "a. x\ng. y\nh. z"),
        ("<ol start=x><li>a</li></ol>", "1. a"),
        ("<pre>a\nb</pre>", "a\nb"),
        ("words alone", "words alone"),
        ("", ""),
    ],
)
def test_words_stand_as_a_reader_sees_them(markup: str, text: str) -> None:
    assert rendered(markup)[0] == text


def test_what_was_done_is_noted_once_a_kind() -> None:
    _, notes = rendered("<p>a<sup>1</sup> b<sup>2</sup> <s>old words</s></p>")

    assert [(note.kind.value, note.words, note.excerpt) for note in notes] == [
        ("changed", "2 footnote marks stand in brackets now.", ""),
        ("left_out", "1 struck passage was left out.", "old words"),
    ]


@pytest.mark.parametrize(
    ("mark", "before", "stands"),
    [
        ("1/2", "5", " 1/2"),
        ("n+1", "x", "ⁿ⁺¹"),
        ("−0.5t", "e", "^(−0.5t)"),
        ("o", "n", "o"),
        ("m", "£1", "m"),
        ("e", "XX", "e"),
        ("3-5", "word", "[3-5]"),
        ("a", "14", "[a]"),
        ("−9", "10", "⁻⁹"),
        ("2", "km", "²"),
        ("3", "crowns", "[3]"),
        ("*", "word", "[*]"),
        ("[4]", "a", "[4]"),
        ("", "a", ""),
    ],
)
def test_a_raised_sign_is_a_power_or_a_mark(mark: str, before: str, stands: str) -> None:
    assert raised_mark(mark, before) == stands
