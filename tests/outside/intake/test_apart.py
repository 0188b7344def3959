"""Foreign bytes are read in a process of its own that has little time, little memory and none of our secrets."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.files import a_page, a_pdf
from tracker.errors import Busy, TooLarge, WrongInput
from tracker.outside.intake.apart import file_as_data, read_apart
from tracker.outside.pool import Bounds, Pool


@contextmanager
def held_to(bounds: Bounds, *, processes: int = 1) -> Iterator[Pool]:
    pool = Pool(bounds, processes=processes, waiting=0)
    try:
        yield pool
    finally:
        pool.close()


def test_what_the_process_reads_comes_back() -> None:
    page = read_apart(a_page(), "text/html")

    assert (page.title, page.outlet, page.author, str(page.published_on)) == (
        "Deal in Berlin",
        "The Paper",
        "Ann Writer",
        "2025-12-17",
    )
    assert read_apart(a_pdf(["Größe zählt"]), "application/pdf").text.strip() == "Größe zählt"


def test_what_the_process_refuses_is_refused_in_its_sentence() -> None:
    with pytest.raises(TooLarge, match="This PDF has 50,000 pages") as caught:
        read_apart(a_pdf(["Deal in Berlin"], times=50_000), "application/pdf")
    assert caught.value.field == "text"

    with pytest.raises(WrongInput, match="This PDF is damaged"):
        read_apart(b"%PDF-1.4 rubbish", "application/pdf")


@pytest.mark.parametrize(
    ("bounds", "sentence"),
    [
        (Bounds(wall_seconds=0), "^This PDF takes longer than 30 seconds to read; keep the part that matters, or"),
        (Bounds(memory=1), "^This PDF is too much work to read; keep the part that matters, or paste its text"),
    ],
)
def test_what_overruns_its_limits_is_killed_and_refused(bounds: Bounds, sentence: str) -> None:
    with held_to(bounds) as pool, pytest.raises(TooLarge, match=sentence) as caught:
        read_apart(b"%PDF-1.4 rubbish", "application/pdf", pool)

    assert caught.value.field == "text"


def test_a_web_page_that_overruns_is_called_one() -> None:
    with held_to(Bounds(wall_seconds=0)) as pool, pytest.raises(TooLarge, match=r"^This page takes longer than 30"):
        read_apart(a_page(), "text/html", pool)


def test_who_comes_when_too_many_wait_is_asked_to_come_again() -> None:
    with held_to(Bounds(wall_seconds=0), processes=0) as pool, pytest.raises(Busy, match="again in a minute") as caught:
        read_apart(a_page(), "text/html", pool)

    assert caught.value.field == "text"


def test_the_task_reads_a_file_of_that_kind() -> None:
    assert file_as_data({"media_type": "text/html"}, a_page())["title"] == "Deal in Berlin"
