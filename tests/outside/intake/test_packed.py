"""Zip files are looked into no further than the limits."""

import pytest

from tests.documents_made import a_docx, zipped
from tracker import limits
from tracker.errors import TooLarge, WrongInput
from tracker.outside.intake.packed import Package, check_packed, media_type_of, parsed_xml
from tracker.outside.intake.readers import DOCX


def test_a_document_is_told_by_its_parts() -> None:
    assert media_type_of(a_docx()) == DOCX
    assert media_type_of(zipped({"a.txt": "words"})) == "application/zip"
    assert media_type_of(b"PK\x03\x04") == "application/zip"


def test_a_part_is_read_no_further_than_the_limit() -> None:
    package = Package(zipped({"a.xml": b"<a>" + b" " * limits.PACKED.most + b"</a>"}))

    with pytest.raises(TooLarge, match="unpacks to more than 100 MB"):
        package.part("a.xml")


def test_many_parts_are_refused() -> None:
    with pytest.raises(WrongInput, match="packs 2,001 files"):
        Package(zipped({str(number): "" for number in range(2_001)}))


@pytest.mark.parametrize("content", [b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', b"<a>", b"", b"<a>&b;</a>"])
def test_entities_and_broken_xml_are_refused(content: bytes) -> None:
    with pytest.raises(WrongInput, match="This document is damaged"):
        parsed_xml(content)


def test_a_part_that_is_not_there_is_none() -> None:
    package = Package(zipped({"a.xml": "<a/>"}))

    assert (package.part("b.xml"), package.xml("b.xml")) == (None, None)
    assert Package(zipped({"a.xml": "<a/>"})).xml("a.xml") is not None


def test_a_small_packed_file_and_one_that_is_not_packed_pass() -> None:
    check_packed(zipped({"word/document.xml": "<w:document/>"}))
    check_packed(b"A deal in Berlin.")


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooLarge, match=r"^The file unpacks to more than 100 MB; take in the article alone"):
        check_packed(zipped({f"media/{number}": b" " * 11 * 2**20 for number in range(10)}))


def test_what_packs_too_many_files_is_refused() -> None:
    with pytest.raises(WrongInput, match=r"^The file packs 2,001 files; keep what matters, at most 2,000"):
        check_packed(zipped({str(number): b"" for number in range(2_001)}))


@pytest.mark.parametrize("content", [b"PK\x03\x04 rubbish", zipped({"a": b"b"})[:-12]], ids=["rubbish", "cut"])
def test_a_damaged_one_is_refused(content: bytes) -> None:
    with pytest.raises(WrongInput, match="damaged and cannot be read"):
        check_packed(content)


def test_what_is_nested_too_deep_is_called_so() -> None:
    with pytest.raises(WrongInput, match="nested too deep to be read; paste its text"):
        parsed_xml(b"<a>" * 5_000 + b"</a>" * 5_000)
