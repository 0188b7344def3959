"""How much work a PDF can cause: at most so many pages are read, whatever its page tree says."""

import pypdfium2
import pytest

from tests.files import a_pdf
from tracker import limits
from tracker.errors import TooLarge
from tracker.outside.intake.pdf.reading import read


@pytest.fixture
def pages_read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the pages that are taken out of a PDF while the test runs."""
    numbers: list[int] = []
    get_page = pypdfium2.PdfDocument.get_page

    def counting(document: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
        numbers.append(index)
        return get_page(document, index)

    monkeypatch.setattr(pypdfium2.PdfDocument, "get_page", counting)
    return numbers


def test_a_page_tree_that_lists_one_page_again_and_again_is_refused_unread(pages_read: list[int]) -> None:
    content = a_pdf(["Deal in Berlin"], times=50_000)
    assert len(content) < 400_000

    with pytest.raises(TooLarge, match="This PDF has 50,000 pages; keep those that matter, at most 1,000") as caught:
        read(content, most=1_000_000)

    assert caught.value.field == "text"
    assert pages_read == []


def test_as_many_pages_as_are_allowed_are_read(pages_read: list[int]) -> None:
    text = read(a_pdf(["Deal in Berlin"], times=limits.PDF_PAGES.most), most=1_000_000).text

    assert len(pages_read) == limits.PDF_PAGES.most == text.count("Deal in Berlin")


def test_no_page_is_read_after_the_text_is_too_long(pages_read: list[int]) -> None:
    text = read(a_pdf(["Deal in Berlin"] * 10, ["It is done."] * 10, times=10), most=200).text

    assert len(pages_read) == 2
    assert len(text) > 200
