"""Numbers of paragraphs that stand in an element of their own are read with their paragraph."""

import pytest

from tests.outside.intake.html.snippets import an_article

_FIRST = "The fee was raised from £4 to £6."
_SECOND = "It was raised again."


@pytest.mark.parametrize(
    ("first", "second"), [("14.", "15."), ("(a)", "(b)"), ("[1]", "[2]"), ("1)", "2)"), ("(ii)", "(iii)"), ("a.", "b.")]
)
@pytest.mark.parametrize(
    "point",
    [
        "<div><div>{}</div><div><p>{}</p></div></div>",
        "<section><span>{}</span><p>{}</p></section>",
        "<div><p>{}</p><p>{}</p></div>",
    ],
)
def test_a_label_stands_before_its_paragraph(first: str, second: str, point: str) -> None:
    text = an_article(point.format(first, _FIRST) + point.format(second, _SECOND)).text

    assert f"{first} {_FIRST}" in text
    assert f"{second} {_SECOND}" in text


def test_a_bare_number_is_the_label_of_a_note_where_others_follow_it() -> None:
    note = "<div><a href='#a{0}'>{0}</a><div><p>{1}</p></div></div>"
    text = an_article(note.format(1, "1,140 × £2.60.") + note.format(2, "Estimated.")).text

    assert "1\t1,140 × £2.60." in text


@pytest.mark.parametrize(
    "inside",
    [
        "<div><div>14</div><p>people died</p></div>",
        "<div><h2>14.</h2><p>People died.</p></div>",
        "<div><p>He was born in</p><p>14.</p></div><p>People died.</p>",
    ],
)
def test_a_number_that_is_no_label_stands_alone(inside: str) -> None:
    assert "\n14" in an_article(inside).text
    assert "14. People" not in an_article(inside).text
