"""The mail of an edition as a person reads it, as text and as HTML."""

from dataclasses import replace

import pytest
from lxml import html

from tests.outside.test_mail import LETTERS, told
from tracker.rules.editions import Gone, Head, Line
from tracker.rules.statuses.status import Status

LONG = "The army is to grow to eight hundred thousand troops, which no side has said before in so many words."
BLACK, WHITE = (0x12, 0x12, 0x12), (0xFF, 0xFF, 0xFF)


def an_edition() -> tuple[Head, list[Line], list[Gone]]:
    """Three claims: one as before, one moved, one new; and one gone."""
    head, (line,), delisted = told("Night desk", "officials", LONG)
    head = replace(head, subject="3 open claims", conditions=" of the Politics desk", total=3, new=1, moved=1)
    lines = [
        replace(line, assignee="Ana", due_on="2026-11-20", overdue=5),
        replace(line, id=4, key="C04", statement="Moved.", change="moved", was="unreviewed", single_origin="yes"),
        replace(line, id=5, key="C05", statement="New.", change="new", importance="low", missing=("One.", "Two.")),
    ]
    return head, lines, delisted


def text_of(head: Head, lines: list[Line], delisted: list[Gone]) -> str:
    text, page = (body.content.decode() for body in LETTERS.of_edition(head, lines, delisted, attached=False))
    return LETTERS.addressed(text, page, stands_for=(), token="token")[0]


def page_of(head: Head, lines: list[Line], delisted: list[Gone]) -> str:
    text, page = (body.content.decode() for body in LETTERS.of_edition(head, lines, delisted, attached=False))
    return LETTERS.addressed(text, page, stands_for=(), token="token")[1]


def test_the_first_line_says_what_it_is_and_how_many_and_the_second_what_changed() -> None:
    lines = text_of(*an_edition()).splitlines()

    assert lines[0] == "Night desk: 3 open claims of the Politics desk."
    assert lines[1] == "Since edition 1: 1 new, 1 moved, 1 gone."


def test_what_changed_comes_before_the_claims_with_from_and_to() -> None:
    text = text_of(*an_edition())

    assert "- C02 gone " in text
    assert "- C04 moved  unreviewed → unverified: Moved." in text
    assert "- C05 new    New." in text
    assert text.index("WHAT CHANGED SINCE EDITION 1") < text.index("HIGH IMPORTANCE") < text.index("LOW IMPORTANCE")


def test_text_is_wrapped_and_hangs_beside_its_labels() -> None:
    text = text_of(*an_edition())

    written = [line for line in text.splitlines() if "https://" not in line]
    assert max(map(len, written)) <= 76
    assert "\n  Whose     Ana, due Fri 20 Nov 2026, 5 days late\n" in text
    assert "\n  Missing   - One.\n            - Two.\n" in text
    assert "\n  Open      https://tracker.example/claims/4\n" in text


def test_both_parts_end_with_the_page_the_journal_and_how_to_end_it() -> None:
    for body in (text_of(*an_edition()), page_of(*an_edition())):
        assert "https://tracker.example/reports/night-desk/editions/2" in body
        assert "The journal had 7 entries." in " ".join(body.split())
        assert "https://tracker.example/unsubscribe/token" in body


def test_both_parts_tell_the_same_claims() -> None:
    words = html.fromstring(page_of(*an_edition())).text_content()

    for sentence in (LONG, "C04 moved from unreviewed to", "C05 new.", "C02 gone.", "single origin", "5 days late"):
        assert sentence in " ".join(words.replace("\xa0", " ").split())


@pytest.mark.parametrize("tells", ["statements", "counts"])
def test_nothing_to_report_is_two_lines(tells: str) -> None:
    head, _, _ = an_edition()
    empty = {"subject": "No open claims", "conditions": " of the Politics desk, most important first"}
    head = replace(head, tells=tells, total=0, counts={}, new=0, moved=0, gone=0, **empty)

    first, second, *_ = text_of(head, [], []).splitlines()

    assert first.endswith(": nothing to report.")
    assert second.startswith("No open claims of the Politics desk, as of" if tells == "statements" else "No claims, as")


def test_numbers_only_tells_no_name_no_claim_and_no_reason() -> None:
    head, lines, delisted = an_edition()
    head = replace(head, tells="counts", overdue=1, confidential=1)

    for body in (text_of(head, lines, delisted), page_of(head, lines, delisted)):
        assert "night-desk: 3 claims listed" in body
        assert "of them overdue" in body
        for secret in ("Night desk", "Politics", LONG, "Moved.", "C04", "officials", "Ana"):
            assert secret not in body


def test_only_the_first_claims_are_told_and_changes_of_all() -> None:
    head, (first, moved, new), delisted = an_edition()
    unchanged = [replace(first, id=number, key=f"C{number}") for number in range(100, 220)]
    head = replace(head, total=123)

    text = text_of(head, [*unchanged, first, moved, new], delisted)

    assert "And 23 more claims: see the page of this edition." in text
    assert "- C04 moved" in text
    assert "/claims/4\n" not in text


def test_a_confidential_claim_is_counted_and_nothing_else() -> None:
    head, (line, *changed), delisted = an_edition()
    secret = replace(line, statement="CANARY", key="C99", confidential=True, change="new")
    head = replace(head, total=4, confidential=1, new=2)

    for body in (text_of(head, [secret, line, *changed], delisted), page_of(head, [secret, line, *changed], delisted)):
        assert "CANARY" not in body
        assert "C99" not in body
        assert "of them confidential" in body


def test_the_page_needs_no_image_no_style_sheet_and_no_colour_of_ink_or_paper() -> None:
    page = page_of(*an_edition())

    document = html.fromstring(page)
    assert document.xpath("//img | //style | //link | //script | //table") == []
    assert len(document.xpath("//h1")) == 1
    assert document.xpath("//html/@lang") == ["en"]
    assert document.xpath("//meta[@name='color-scheme']/@content") == ["light dark"]
    coloured = document.xpath("//*[contains(@style, 'color:') and not(@aria-hidden)]/@style")
    assert {style for style in coloured if "color:inherit" not in style and "color-scheme" not in style} == set()
    assert "background" not in page


def test_a_notice_of_claims_that_are_due_reads_well_by_day_and_by_night() -> None:
    claim = {"id": 4, "key": "C04", "due_on": "2026-11-25", "statement": f"{LONG} {LONG}"}

    text, page = LETTERS.of_notice("due", {"claims": [claim]})

    assert "\nDue Wed 25 Nov 2026: C04\n  The army is to grow" in text
    assert all(line.startswith("  ") for line in text.splitlines() if "no side has said" in line or "troops" in line)
    assert max(map(len, text.splitlines())) <= 76
    assert "background" not in page
    assert not [style for style in html.fromstring(page).xpath("//body//@style") if "color" in style]


@pytest.mark.parametrize("status", Status)
def test_the_shape_of_a_status_can_be_made_out_by_day_and_by_night(status: Status) -> None:
    colour = status.row.mail
    ink = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))

    assert min(contrast(ink, WHITE), contrast(ink, BLACK)) >= 3


def contrast(ink: tuple[int, ...], paper: tuple[int, ...]) -> float:
    """As WCAG 2 counts it."""
    light, dark = sorted((luminance(ink), luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[int, ...]) -> float:
    parts = [channel / 255 for channel in colour]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
