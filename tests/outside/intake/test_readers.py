"""Every kind of file that is read has a reader that can be loaded."""

import pytest

from tests.files import a_page
from tracker.outside.intake.readers import HTML, PDF, reader_of


@pytest.mark.parametrize("media_type", [HTML, PDF])
def test_a_kind_that_is_read_has_its_reader(media_type: str) -> None:
    assert callable(reader_of(media_type))


def test_the_reader_of_pages_reads_a_page() -> None:
    assert reader_of(HTML)(a_page()).title == "Deal in Berlin"


def test_a_kind_that_none_reads_has_no_reader() -> None:
    with pytest.raises(KeyError):
        reader_of("image/png")
