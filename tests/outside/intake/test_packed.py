"""Packed files that unpack to more than is taken are refused before anything of them is unpacked."""

import zipfile
from io import BytesIO

import pytest

from tracker.errors import TooLarge, WrongInput
from tracker.outside.intake.packed import check_packed

MEGABYTE = b" " * 2**20


def a_zip(parts: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def test_a_small_packed_file_and_one_that_is_not_packed_pass() -> None:
    check_packed(a_zip({"word/document.xml": b"<w:document/>"}))
    check_packed(b"A deal in Berlin.")


def test_what_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(TooLarge, match=r"^The file unpacks to more than 100 MB; take in the article alone"):
        check_packed(a_zip({f"media/{number}": 11 * MEGABYTE for number in range(10)}))


def test_what_packs_too_many_files_is_refused() -> None:
    with pytest.raises(WrongInput, match=r"^The file packs 2,001 files; keep what matters, at most 2,000"):
        check_packed(a_zip({str(number): b"" for number in range(2_001)}))


@pytest.mark.parametrize("content", [b"PK\x03\x04 rubbish", a_zip({"a": b"b"})[:-12]])
def test_a_damaged_one_is_refused(content: bytes) -> None:
    with pytest.raises(WrongInput, match="damaged and cannot be unpacked"):
        check_packed(content)
