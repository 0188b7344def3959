"""What the styles of an OpenDocument text do."""

import pytest
from lxml import etree

from tracker.outside.intake.odt_styles import Numbering, Styles, whole

_O = "urn:oasis:names:tc:opendocument:xmlns:"


def _styles(words: str) -> Styles:
    return Styles(etree.fromstring(f'<a xmlns:style="{_O}style:1.0" xmlns:text="{_O}text:1.0">{words}</a>'), None)


@pytest.mark.parametrize(
    ("properties", "look"),
    [
        ('style:text-line-through-style="solid"', "struck"),
        ('style:text-line-through-type="double"', "struck"),
        ('text:display="none"', "hidden"),
        ('style:text-position="super 58%"', "raised"),
        ('style:text-position="33% 58%"', "raised"),
        ('style:text-position="sub 58%"', "lowered"),
        ('style:text-position="-33% 58%"', "lowered"),
    ],
)
def test_a_style_looks_as_it_says_or_as_the_one_it_comes_from(properties: str, look: str) -> None:
    styles = _styles(
        f'<style:style style:name="P"><style:text-properties {properties}/></style:style>'
        '<style:style style:name="C" style:parent-style-name="P"/>'
    )

    looks = ("struck", "hidden", "raised", "lowered")
    assert [name for name in looks if styles.looks("C", name)] == [look]
    assert not styles.looks("other", look)


def test_a_style_can_take_back_what_its_parent_says() -> None:
    styles = _styles(
        '<style:style style:name="P"><style:text-properties style:text-line-through-style="solid"/></style:style>'
        '<style:style style:name="C" style:parent-style-name="P"><style:text-properties '
        'style:text-line-through-style="none"/></style:style>'
        '<style:style style:name="R" style:parent-style-name="R"/>'
    )

    assert (styles.looks("P", "struck"), styles.looks("C", "struck"), styles.looks("R", "struck")) == (
        True,
        False,
        False,
    )


def test_the_levels_of_a_list_are_numbered_as_it_says() -> None:
    styles = _styles(
        '<text:list-style style:name="L"><text:list-level-style-number text:level="2" style:num-format="i" '
        'text:start-value="4"/></text:list-style>'
    )

    assert (styles.numbering("L", 2), styles.numbering("L", 1), styles.numbering("M", 2)) == (
        Numbering("i", 4),
        None,
        None,
    )


def test_what_is_no_whole_number_is_another() -> None:
    assert [whole(written, 3) for written in ("7", "x", "", None, "²", "9" * 9)] == [7, 3, 3, 3, 3, 3]
