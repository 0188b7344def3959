"""Zip files are looked into no further than the limits."""

import pytest

from tests.documents_made import a_docx, zipped
from tracker import limits
from tracker.errors import TooLarge, WrongInput
from tracker.outside.intake.packed import Package, media_type_of, parsed_xml
from tracker.outside.intake.readers import DOCX


def test_a_document_is_told_by_its_parts() -> None:
    assert media_type_of(a_docx()) == DOCX
    assert media_type_of(zipped({"a.txt": "words"})) == "application/zip"
    assert media_type_of(b"PK\x03\x04") == "application/zip"


def test_a_part_is_read_no_further_than_the_limit() -> None:
    package = Package(zipped({"a.xml": b"<a>" + b" " * limits.UNPACKED.most + b"</a>"}))

    with pytest.raises(TooLarge, match="is larger than 100 MB"):
        package.part("a.xml")


def test_many_parts_are_refused() -> None:
    with pytest.raises(WrongInput, match="packed of 5,001 parts"):
        Package(zipped({str(number): "" for number in range(5_001)}))


@pytest.mark.parametrize("content", [b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', b"<a>", b"", b"<a>&b;</a>"])
def test_entities_and_broken_xml_are_refused(content: bytes) -> None:
    with pytest.raises(WrongInput, match="This document is damaged"):
        parsed_xml(content)


def test_a_part_that_is_not_there_is_none() -> None:
    package = Package(zipped({"a.xml": "<a/>"}))

    assert (package.part("b.xml"), package.xml("b.xml")) == (None, None)
    assert Package(zipped({"a.xml": "<a/>"})).xml("a.xml") is not None
