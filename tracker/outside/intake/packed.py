"""Zip files looked into: which document one is, and its parts of XML, bounded in number and unpacked size."""

import io
import zipfile
from typing import TYPE_CHECKING

from tracker import limits
from tracker.errors import WrongInput
from tracker.outside.intake.readers import DOCX, ODT

if TYPE_CHECKING:
    from lxml import etree

ZIP = "application/zip"
_OOXML = "application/vnd.openxmlformats-officedocument."
_PARTS = {
    "word/document.xml": DOCX,
    "xl/workbook.xml": f"{_OOXML}spreadsheetml.sheet",
    "xl/workbook.bin": f"{_OOXML}spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OOXML}presentationml.presentation",
}
_MIME_TYPES = {
    ODT: ODT,
    f"{ODT}-template": ODT,
    "application/vnd.oasis.opendocument.spreadsheet": "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation": "application/vnd.oasis.opendocument.presentation",
    "application/epub+zip": "application/epub+zip",
}
_BY_SUFFIX = {".docx": DOCX, ".docm": DOCX, ".dotx": DOCX, ".odt": ODT, ".ott": ODT}
_MIME_AT = 200  # bytes: the part that says what it is comes first, and is not compressed
DAMAGED = "This document is damaged and cannot be read; choose another copy, or paste its text."
LOCKED = "This document is locked; save it without its password, or paste its text."
# What the library raises over bytes that are no zip, or not a whole one.
_UNREADABLE = (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError)


def media_type_of(content: bytes, suffix: str = "") -> str:
    """Which document is packed there; a packed file of no known kind where nothing tells.

    A damaged one is what its first files are called, or what its own name says: its reader says that it is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                with archive.open("mimetype") as opened:
                    stated = opened.read(200).decode("ascii", "replace").strip()
                if stated in _MIME_TYPES:
                    return _MIME_TYPES[stated]
    except (*_UNREADABLE, RuntimeError):  # or it needs a password
        return _damaged_type(content) or _BY_SUFFIX.get(suffix, ZIP)
    return next((media_type for name, media_type in _PARTS.items() if name in names), ZIP)


def _damaged_type(content: bytes) -> str:
    """The document by the names that stand before each packed part, which are written as they are."""
    if content[30:_MIME_AT].startswith(b"mimetype" + ODT.encode()):
        return ODT
    return DOCX if b"word/document.xml" in content else ""


def check_packed(content: bytes) -> None:
    """Refuse a packed file (ZIP, as Word documents are) of too many files, or with too much in them.

    What is not packed passes. A size that is written too small does no harm: no more than that is unpacked.
    """
    if not content.startswith(b"PK\x03\x04"):
        return
    with _opened(content) as archive:
        limits.PACKED.check(sum(part.file_size for part in archive.infolist()), field="text")


class Package:
    """The parts of a document that is packed as a zip; every refusal is a sentence at the text."""

    def __init__(self, content: bytes) -> None:
        self._archive = _opened(content)
        self.names = set(self._archive.namelist())
        self._left = limits.PACKED.most

    def xml(self, name: str) -> "etree._Element | None":
        """A part as a tree without entities; None where there is no such part."""
        content = self.part(name)
        return None if content is None else parsed_xml(content)

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, read no further than the limit whatever the zip says of their size."""
        if name not in self.names:
            return None
        try:
            with self._archive.open(name) as opened:
                content = opened.read(self._left + 1)
        except RuntimeError as error:  # needs a password
            raise WrongInput(LOCKED, field="text") from error
        except _UNREADABLE as error:
            raise WrongInput(DAMAGED, field="text") from error
        limits.PACKED.check(limits.PACKED.most - self._left + len(content), field="text")
        self._left -= len(content)
        return content


def _opened(content: bytes) -> zipfile.ZipFile:
    """The packed file, if it is whole and has no more parts than are read."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _UNREADABLE as error:
        raise WrongInput(DAMAGED, field="text") from error
    limits.PACKED_FILES.check(len(archive.namelist()), field="text")
    return archive


def parsed_xml(content: bytes) -> "etree._Element":
    """A tree of XML; declared entities are refused, for no document of these kinds has any."""
    from lxml import etree  # heavy, and most requests read no document

    # A part is small enough to be searched whole; in UTF-16 the parser still expands nothing.
    if b"<!ENTITY" in content or b"<!DOCTYPE" in content:
        raise WrongInput(DAMAGED, field="text")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_pis=True)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        is_deep = "depth" in str(error)
        raise WrongInput(limits.NESTING.sentence() if is_deep else DAMAGED, field="text") from error
