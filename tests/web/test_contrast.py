"""Every colour of text can be read on every surface, in light and in dark (WCAG 2.2, AA)."""

import re

import pytest

from tracker.places import STATIC
from tracker.rules.statuses import Status
from tracker.web.stylesheet import status_css

TOKENS = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8") + status_css()
PAIR = re.compile(r"--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)")
COLOURS = {name: (light, dark) for name, light, dark in PAIR.findall(TOKENS)}
SURFACES = ("paper", "sheet", "soft")
TEXT = ("ink", "muted", "accent", "stop", *sorted(name for name in COLOURS if name.startswith("s-")))


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb`, 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: str, background: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(colour), luminance(background)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, ground: str, share: float) -> str:
    """`color-mix(in srgb, colour share, transparent)` laid on a ground."""
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02x}" for over, under in pairs)


def test_black_on_white_is_the_largest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_every_status_has_a_colour() -> None:
    assert {name for name in COLOURS if name.startswith("s-")} == {f"s-{status.css_name}" for status in Status}


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("text", TEXT)
def test_text_can_be_read_on_every_surface(text: str, surface: str, theme: int) -> None:
    assert contrast(COLOURS[text][theme], COLOURS[surface][theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("surface", SURFACES)
def test_the_edge_of_a_field_can_be_seen_on_every_surface(surface: str, theme: int) -> None:
    assert contrast(COLOURS["edge"][theme], COLOURS[surface][theme]) >= 3


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_the_words_on_a_solid_button_can_be_read(theme: int) -> None:
    assert contrast(COLOURS["on-accent"][theme], COLOURS["accent"][theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("status", [name for name in TEXT if name.startswith("s-")])
def test_a_marked_quote_can_be_read_on_its_tint(status: str, theme: int) -> None:
    tint = mixed(COLOURS[status][theme], COLOURS["paper"][theme], 0.24)

    assert contrast(COLOURS["ink"][theme], tint) >= 4.5
