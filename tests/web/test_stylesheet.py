"""The style sheet of the statuses."""

import re

import pytest

from tests.web.pages import Pages
from tracker.places import STATIC
from tracker.rules.statuses import Status
from tracker.web.stylesheet import status_css

STYLES = "".join(path.read_text("utf-8") for path in sorted(STATIC.glob("css/*.css")))


@pytest.mark.parametrize("status", Status)
def test_each_status_has_its_two_colours_and_its_class(status: Status) -> None:
    styles = status_css()

    assert f"--s-{status.css_name}: light-dark({status.row.light}, {status.row.dark});" in styles
    assert f".status-{status.css_name} {{ --c: var(--s-{status.css_name});" in styles


def test_no_other_style_sheet_names_a_colour_that_is_not_there() -> None:
    named = set(re.findall(r"var\(--s-([a-z-]+)\)", STYLES))

    assert named
    assert named <= {status.css_name for status in Status}


def test_no_other_style_sheet_says_how_one_status_looks() -> None:
    assert re.findall(r"\.status-(?:" + "|".join(status.css_name for status in Status) + r")\b", STYLES) == []


def test_every_page_brings_it_and_a_browser_may_keep_it_if_it_asks_again(anonymous: Pages) -> None:
    assert 'href="/statuses.css"' in anonymous.http.get("/sign-in").text

    answer = anonymous.http.get("/statuses.css")
    again = anonymous.http.get("/statuses.css", headers={"If-None-Match": answer.headers["ETag"]})

    assert (answer.status_code, answer.mimetype, answer.text) == (200, "text/css", status_css())
    assert answer.headers["Cache-Control"] == again.headers["Cache-Control"] == "no-cache"
    assert (again.status_code, again.text) == (304, "")
