"""Which rules of a sheet count."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph
from tracker.outside.intake.html.sheets import styled_elements
from tracker.outside.intake.html.tally import Tally
from tracker.outside.intake.html.tree import parsed


@pytest.mark.parametrize(
    "sheet",
    [
        "@media (min-width:600px){.short{display:none}}",
        "@media screen and (min-width: 40em){.short{display:none}} @media (max-width:40em){.long{display:none}}",
        "@media screen{@media (min-width:600px){.short{display:none}}}",
        "@supports (display:grid){.short{display:none}}",
        "@layer base{.short{display:none}}",
        "@media print{.long{display:none}} .short{display:none}",
    ],
)
def test_of_two_copies_the_one_of_a_wide_window_is_read(sheet: str) -> None:
    html = "<p>It cost <b class=short>€1.2m</b><b class=long>€1,204,000</b>.</p>"

    assert a_paragraph(html, head=f"<style>{sheet}</style>") == "It cost €1,204,000."


def test_what_is_drawn_is_told_apart_from_the_element() -> None:
    sheet = "b::before{content:'A'} b:after{content:'z'} b{float:left!important}"
    (one,) = styled_elements(parsed(f"<style>{sheet}</style><b style=float:none>x"), Tally())

    assert (one.looks, one.before, one.after) == ({"float": "left"}, {"content": '"A"'}, {"content": '"z"'})
