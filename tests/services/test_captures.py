"""Keeping a source as it was seen."""

import hashlib

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tests.services.refusals import refused
from tracker import limits
from tracker.errors import TooLarge, WrongInput
from tracker.models import Capture, Person
from tracker.services.captures import CaptureDraft, keep_capture


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


def kept(session: Session, by: Person, content: bytes, *options: str, **fields: str) -> Capture:
    return keep_capture(session, draft=CaptureDraft(content, *options, **fields), by=by, now=NOW)  # type: ignore[arg-type]


def test_the_bytes_are_kept_with_their_digest(session: Session, by: Person) -> None:
    content = bytes(range(256))

    capture = kept(session, by, content, "scan.pdf", "application/pdf")

    session.expire_all()
    assert (capture.content, capture.size) == (content, 256)
    assert capture.sha256 == hashlib.sha256(content).hexdigest()
    assert (capture.filename, capture.media_type, capture.text) == ("scan.pdf", "application/pdf", None)


def test_the_same_bytes_are_kept_once(session: Session, by: Person) -> None:
    assert kept(session, by, b"same", "a.txt") is kept(session, by, b"same", "b.txt")
    assert kept(session, by, b"same") is not kept(session, by, b"other")


def test_pasted_text_is_kept_as_it_was_pasted(session: Session, by: Person) -> None:
    capture = keep_capture(session, draft=CaptureDraft.pasted("Grüße\r\n "), by=by, now=NOW)

    assert (capture.content, capture.text) == ("Grüße\r\n ".encode(), "Grüße\r\n ")
    assert (capture.filename, capture.media_type) == ("pasted.txt", "text/plain")


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\a\\b.txt", "b.txt"),
        ("/", "capture"),
        ("  ", "capture"),
        ("a\tb.txt", "a b.txt"),
    ],
)
def test_a_file_keeps_its_name_and_never_its_folders(session: Session, by: Person, given: str, name: str) -> None:
    assert kept(session, by, given.encode(), given).filename == name


@pytest.mark.parametrize(
    ("given", "media_type"),
    [
        ("Text/HTML; charset=utf-8", "text/html"),
        ("nonsense", "application/octet-stream"),
        ("text/html\r\nX: y", "application/octet-stream"),
        ("", "application/octet-stream"),
        ("a/" + "b" * 200, "application/octet-stream"),
    ],
)
def test_a_media_type_that_is_none_is_not_believed(session: Session, by: Person, given: str, media_type: str) -> None:
    assert kept(session, by, given.encode() + b"x", "a", given).media_type == media_type


def test_text_with_nothing_in_it_can_be_stored(session: Session, by: Person) -> None:
    assert kept(session, by, b"a\0b", "a.txt", "text/plain", "a\0b").text == "a\ufffdb"


def test_an_empty_capture_is_refused(session: Session, by: Person) -> None:
    with refused(session, WrongInput, "is empty; choose another one", field="capture"):
        kept(session, by, b"")


def test_a_capture_of_more_than_20_mb_is_refused(session: Session, by: Person) -> None:
    with refused(session, TooLarge, "larger than 20 MB", field="capture"):
        kept(session, by, b"x" * (limits.CAPTURE.most + 1))


def test_a_deceptive_file_name_is_refused(session: Session, by: Person) -> None:
    with refused(session, WrongInput, "invisible character", field="capture"):
        kept(session, by, b"x", "gpj\u202eexe.txt")
