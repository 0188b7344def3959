"""Text that nobody sees."""

import pytest

from tests.outside.intake.html.snippets import an_article
from tracker.outside.intake.html.unseen import is_out_of_sight, pixels, shows_again, unseen_by

_UNSEEN = [
    "opacity:0", "opacity: 0.0", "font-size:0", "font-size:0px", "position:absolute;left:-9999px",
    "position:fixed;top:-200em", "clip-path:inset(50%)", "position:absolute;clip:rect(0,0,0,0)",
    "position:absolute;clip:rect(1px 1px 1px 1px)", "color:transparent", "color:rgba(0, 0, 0, 0)",
    "display:inline-block;height:0;overflow:hidden", "display:block;max-height:0;overflow:hidden",
    "display:inline-block;width:1px;height:1px;overflow:hidden", "display:block;text-indent:-9999px",
    "display:inline-block;transform:scale(0)", "display:inline-block;transform:translateX(-9999px)",
]  # fmt: skip
_SEEN = [
    "opacity:.5", "opacity:1", "font-size:1px", "font-size:.8em", "position:relative;left:-9999px",
    "position:absolute;left:-4px", "clip-path:circle(40%)", "color:rgba(0,0,0,.6)", "height:0",
    "color:transparent;-webkit-background-clip:text", "overflow:hidden;height:40px", "text-indent:2em",
    "transform:scale(0.9)", "max-height:0",
]  # fmt: skip


@pytest.mark.parametrize("style", _UNSEEN)
@pytest.mark.parametrize("as_rule", [True, False])
def test_what_nobody_sees_is_left_out_and_quoted(style: str, as_rule: bool) -> None:
    page = an_article(
        f"<p>A <i class=z {'' if as_rule else f'style={chr(34)}{style}{chr(34)}'}>77</i> B.</p>",
        head=f"<style>.z{{{style}}}</style>" if as_rule else "",
    )

    assert "A B." in page.text
    assert [note.excerpt for note in page.notes] == ["77"]


@pytest.mark.parametrize("style", _SEEN)
def test_what_is_seen_stays(style: str) -> None:
    assert "A 77 B." in an_article(f'<p>A <i style="{style}">77</i> B.</p>').text


def test_what_shows_again_inside_stays() -> None:
    page = an_article('<ul style="font-size:0"><li style="font-size:16px">one 9</li></ul>')

    assert "one 9" in page.text
    assert shows_again("color", {"color": "#000"})
    assert not shows_again("font-size", {"font-size": "2em"})


def test_a_page_that_is_out_of_sight_until_its_script_has_run_is_read() -> None:
    page = an_article("<div style='opacity:0'><p>" + "It cost 41 crowns and 14 more in May. " * 20 + "</p></div>")

    assert "It cost 41 crowns" in page.text


def test_lengths_and_what_hides() -> None:
    assert (pixels("2em"), pixels("-9px"), pixels("auto"), pixels("1.2.3px")) == (32, -9, None, None)
    assert is_out_of_sight({"opacity": "0"})
    assert unseen_by({"font-size": "0", "color": "red"}) == ("font-size",)
