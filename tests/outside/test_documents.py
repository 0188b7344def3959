"""An edition as a document: everything that may leave stands in it as text, whatever people typed."""

from dataclasses import replace

import pypdfium2
import pytest

from tests.outside.test_tables import an_edition
from tracker.errors import WrongSetting
from tracker.outside import documents
from tracker.outside.documents import document
from tracker.outside.tables import attach
from tracker.rules.statuses.status import Status


def pages_of(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def test_a_document_says_what_changed_and_why_each_claim_is_listed() -> None:
    (attachment,) = attach("pdf", *an_edition())

    (page,) = pages_of(attachment.content)
    words = " ".join(page.split())
    assert attachment.name == "night-desk-2026-11-25.pdf"
    assert "Since edition 1: 1 gone." in words
    assert "C02 gone" in words
    assert "Unverified; officials." in words
    assert "Wed 25 Nov 2026, 07:30 (Europe/Berlin)" in words
    assert "The journal had 7 entries." in words
    assert "CANARY" not in words


def test_every_status_can_be_drawn() -> None:
    head, (line, *_), delisted = an_edition()
    rows = [replace(line, status=status.value) for status in Status]

    content = document(replace(head, counts={status.value: 1 for status in Status}), rows, delisted)

    assert "not checkable" in " ".join(pages_of(content))


@pytest.mark.parametrize("typed", ["#panic()", "$x$", "*bold", '#include "/etc/passwd"', "\\", "<a>", "]"])
def test_what_people_typed_is_never_markup(typed: str) -> None:
    head, (line, *_), delisted = an_edition()

    content = document(replace(head, report=typed), [replace(line, statement=typed)], delisted)

    assert typed in "".join(pages_of(content))


def test_without_typst_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "find_spec", lambda _name: None)

    with pytest.raises(WrongSetting, match="install tracker"):
        document(*an_edition())
