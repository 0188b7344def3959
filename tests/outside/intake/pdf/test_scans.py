"""Pages that are pictures: read where tesseract is installed, else said to be pictures."""

import shutil
from pathlib import Path

import pytest

from tests.files import a_pdf
from tests.pdf_samples.measure import numbers, word_error
from tests.pdf_samples.placed import Words, a_placed_pdf
from tests.pdf_samples.samples import letter
from tests.pdf_samples.scanned import a_scanned_pdf
from tracker.errors import WrongInput
from tracker.outside.intake.pdf import read_pdf
from tracker.rules.intake_notes import NoteKind

UNDER = Words(70, 700, 10, "The council met on Friday and voted for the quay of 48 million", before="3 Tr")


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.fixture
def a_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A program of that name that answers what it was given to read, in few words."""
    program = tmp_path / "tesseract"
    program.write_text(
        '#!/bin/sh\nhead=$(/usr/bin/head -c 2)\n/bin/cat > /dev/null\necho "Read from $head: the govern-"\n'
        'echo "ment has 41 members."\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("without_tesseract")
def test_a_scan_is_refused_in_one_sentence() -> None:
    with pytest.raises(WrongInput) as caught:
        read_pdf(a_scanned_pdf(letter().pdf()))

    assert str(caught.value) == "This PDF holds pictures of pages and no text; paste or type the text."


@pytest.mark.usefixtures("a_tesseract")
def test_a_scan_is_read_by_the_program_that_is_there_and_a_person_is_asked_to_look() -> None:
    document = read_pdf(a_scanned_pdf(letter().pdf()))

    assert document.text == "Read from P5: the government has 41 members."
    (note,) = document.notes
    assert note.kind is NoteKind.ASK
    assert note.words.startswith("Page 1 is a scan: a program recognised the letters")


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_tesseract_reads_a_scan() -> None:
    document = read_pdf(a_scanned_pdf(letter().pdf()))

    assert word_error(document.text, letter().text) < 0.02
    assert numbers(document.text) == numbers(letter().text)


@pytest.mark.usefixtures("without_tesseract")
def test_letters_that_a_scanner_laid_under_its_picture_are_read_and_looked_at() -> None:
    document = read_pdf(a_scanned_pdf(letter().pdf(), UNDER))

    assert document.text == UNDER.text
    assert [note.kind for note in document.notes] == [NoteKind.ASK]


@pytest.mark.usefixtures("without_tesseract")
def test_of_mixed_pages_those_that_are_pictures_are_named() -> None:
    dot = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    picture = f"{dot}stream\nx\nendstream"
    paint = "q 595 0 0 842 0 0 cm /P Do Q"
    words = Words(50, 700, 10, "The council voted for the quay of 48 million.")

    document = read_pdf(a_placed_pdf([words], [paint], [words], [paint], picture=picture))

    assert document.text.count("48 million") == 2
    assert [note.words for note in document.notes] == [
        "Pages 2 and 4 are each a picture only; no words of it are in the text."
    ]


def test_letters_that_have_no_names_are_refused() -> None:
    names = "".join(f"/g{number} " for number in range(16))
    encoding = f"/BaseFont/Helvetica/Encoding<</Differences[97 {names}]>>".encode()
    nameless = a_pdf(["abcdefgh ijklmnop"]).replace(b"/BaseFont/Helvetica/Encoding/WinAnsiEncoding", encoding)

    with pytest.raises(WrongInput):
        read_pdf(nameless)


def test_a_pdf_that_only_carries_files_says_so() -> None:
    attached = "/Names<</EmbeddedFiles<</Names[(a.txt) <</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 9 0 R>>>>]>>>>"

    with pytest.raises(WrongInput, match="This PDF holds only files that are attached to it"):
        read_pdf(
            a_placed_pdf([""], catalog=attached, picture="<</Type/EmbeddedFile/Length 5>>stream\nhello\nendstream")
        )


def test_a_locked_pdf_says_so() -> None:
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(%s)/U(%s)>>/ID[(a)(a)]" % (b"x" * 32, b"y" * 32)
    locked = a_pdf(["Deal in Berlin"]).replace(b"/Root 1 0 R", b"/Root 1 0 R" + lock)

    with pytest.raises(WrongInput, match="This PDF is locked; save it without its password"):
        read_pdf(locked)
