"""What went wrong, as a page with one sentence and the right status."""

import pytest

from tests.web.pages import Pages
from tracker.errors import (
    Conflict,
    NotAllowed,
    NotFound,
    Refused,
    TooLarge,
    TrackerError,
    WrongInput,
)
from tracker.web.problems import status_of


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotFound("…"), 404),
        (NotAllowed("…"), 403),
        (Conflict("…", since=1), 409),
        (Refused("…"), 422),
        (TooLarge("…"), 413),
        (WrongInput("…"), 422),
    ],
)
def test_each_refusal_has_its_status(error: TrackerError, status: int) -> None:
    assert status_of(error) == status


@pytest.mark.parametrize("address", ["/nowhere", "/claims/1000000", "/claims/99999999999999999999"])
def test_a_page_that_is_not_there_says_so(checker: Pages, address: str) -> None:
    page = checker.get(address, 404)

    assert page.h1 == "Not found"


def test_an_address_that_cannot_be_used_so_is_a_page_too(checker: Pages) -> None:
    assert checker.get("/findings/1", 405).h1 == "Not possible"
