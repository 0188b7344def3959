"""The parts of a mail."""

import pytest

from tracker import limits
from tracker.errors import WrongInput
from tracker.outside.intake.mail import read_mail
from tracker.outside.intake.mail_parts import alternatives, parsed, parts_of

HEAD = (
    "From: Ann <ann@example.org>\r\nTo: b@example.org\r\nSubject: {}\r\n"
    "Date: Wed, 17 Dec 2025 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
)
_PLAIN = "Content-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n"
_PAGE = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>{}</p>\r\n"
_INNER = (
    "Content-Type: message/rfc822\r\n\r\nFrom: Tom <tom@example.org>\r\nSubject: Costs\r\n"
    "Date: Tue, 16 Dec 2025 10:00:00 +0100\r\n\r\nIt cost 99 crowns.\r\n"
)
_CSV = "Content-Type: text/csv\r\nContent-Disposition: attachment; filename=t.csv\r\n\r\n1,2\r\n"
_INLINE_PICTURE = "Content-Type: image/png\r\nContent-ID: <a>\r\n\r\nx\r\n"


def _mail(*parts: str, kind: str = "mixed", subject: str = "Port") -> bytes:
    return (HEAD.format(subject) + _group(*parts, kind=kind)).encode()


def _group(*parts: str, kind: str) -> str:
    mark = f"--b{kind}"
    body = "".join(f"{mark}\r\n{part}" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="b{kind}"\r\n\r\n{body}{mark}--\r\n'


_ONE, _TWO = _PLAIN.format("It is 41 crowns."), _PLAIN.format("It was 14 crowns before.")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (_mail(_ONE, _TWO), "It is 41 crowns.\n\nIt was 14 crowns before."),
        (_mail(_ONE, _CSV, _TWO), "It is 41 crowns.\n\nIt was 14 crowns before."),
        (_mail(_PAGE.format("It is 41."), _PAGE.format("It was 14.")), "It is 41.\n\nIt was 14."),
        (_mail(_ONE, _PAGE.format("It was 14.")), "It is 41 crowns.\n\nIt was 14."),
        (_mail(_group(_ONE, _PAGE.format("It is 41 crowns."), kind="alternative"), _TWO),
         "It is 41 crowns.\n\nIt was 14 crowns before."),
        (_mail(_group(_PAGE.format("It is 41."), _INLINE_PICTURE, kind="related"), _TWO),
         "It is 41.\n\nIt was 14 crowns before."),
        (_mail(_group(_ONE, _TWO, kind="mixed2")), "It is 41 crowns.\n\nIt was 14 crowns before."),
        (_mail(_PLAIN.format("See"), _group(_PAGE.format("It is 41 now."), _INLINE_PICTURE,
               _PAGE.format("It was 14 before."), kind="mixed"), kind="alternative"),
         "It is 41 now.\n\nIt was 14 before."),
        (_mail(_ONE, "Content-Type: application/pgp-signature\r\n\r\nx\r\n", kind="signed"), "It is 41 crowns."),
        (_mail(_INNER), "It cost 99 crowns."),
        (_mail(_PLAIN.format("See below."), _INNER, subject="Fwd: Costs"), "It cost 99 crowns."),
    ],
)  # fmt: skip
def test_every_text_of_a_mail_is_its_text(content: bytes, text: str) -> None:
    assert read_mail(content).text.partition("\n\n")[2] == text


def test_a_mail_inside_another_is_quoted() -> None:
    document = read_mail(_mail(_ONE, _INNER, _CSV))

    assert [(note.words, note.excerpt) for note in document.notes] == [
        ("1 mail inside this one was left out.", "Costs: It cost 99 crowns."),
        ("1 attached file was left out.", "t.csv"),
    ]


def test_a_mail_that_is_passed_on_whole_is_by_its_own_author_and_day() -> None:
    document = read_mail(_mail(_PLAIN.format("See below."), _INNER, subject="Fwd: Costs"))

    assert (document.title, document.author, str(document.published_on)) == ("Costs", "Tom", "2025-12-16")
    assert [note.excerpt for note in document.notes] == ["See below."]


def test_a_part_that_is_no_text_is_named() -> None:
    calendar = "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n"

    assert [note.excerpt for note in read_mail(_mail(_ONE, calendar)).notes] == ["a part of the kind text/calendar"]


def test_many_parts_are_refused_before_they_are_taken_apart() -> None:
    many = limits.MAIL_PARTS.most + 1
    with pytest.raises(WrongInput, match="has 1,001 parts; paste its text"):
        parsed(_mail(*[_ONE] * many))
    with pytest.raises(WrongInput, match="parts; paste its text"):
        parsed(HEAD.format("Port").encode() + b"Content-Type: message/rfc822\r\n\r\n" * 50_000)


def test_lines_of_hyphens_are_no_parts() -> None:
    rules = "--rule\r\n------\r\n" * limits.MAIL_PARTS.most

    assert parts_of(parsed(_mail(_PLAIN.format(rules)))).files == []


def test_the_parts_that_say_the_same_are_alternatives() -> None:
    message = parsed(_mail(_ONE, _PAGE.format("It is 41."), _CSV, kind="alternative"))

    assert [part.get_content_type() for part in alternatives(message, "html")] == ["text/html"]
    assert parts_of(message).files == ["t.csv"]


@pytest.mark.parametrize("written", ['"b"', "b", '\r\n "b"', '"b"; charset=x'])
def test_the_line_between_parts_is_found_however_it_is_declared(written: str) -> None:
    head = HEAD.format("Port") + f"Content-Type: multipart/mixed; boundary={written}\r\n\r\n"
    with pytest.raises(WrongInput, match="parts; paste its text"):
        parsed((head + f"--b\r\n{_ONE}" * (limits.MAIL_PARTS.most + 1)).encode())
    cut = HEAD.format("Port") + 'Content-Type: multipart/mixed; boundary*0="b"; boundary*1="c"\r\n\r\n'
    with pytest.raises(WrongInput, match="parts; paste its text"):
        parsed((cut + f"--bc\r\n{_ONE}" * (limits.MAIL_PARTS.most + 1)).encode())
