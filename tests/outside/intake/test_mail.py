"""Mails, and pages saved as one file."""

import pytest

from tests.documents_made import an_mhtml
from tests.files import a_page
from tracker.errors import WrongInput
from tracker.outside.intake.extraction import extract
from tracker.outside.intake.mail import read_mail, read_mhtml

HEAD = (
    "From: =?utf-8?q?Ann_Wr=C3=AFter?= <ann@example.org>\r\nTo: b@example.org\r\n"
    "Subject: =?utf-8?q?Re=3A_Port_closed?=\r\n"
    "Date: Wed, 17 Dec 2025 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
)
PLAIN = (
    HEAD
    + "Content-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "The minister said =E2=80=9Cnobody=20\r\nwill pay=E2=80=9D on Monday.\r\n\r\n"
    "On 3 May 2025 Tom wrote:\r\n> Who pays?\r\n"
    "\r\n--=20\r\nAnn Writer\r\n"
)


def test_a_mail_is_decoded_and_says_who_when_and_what() -> None:
    mail = read_mail(PLAIN.encode())

    assert mail.text == "Port closed\n\nThe minister said “nobody will pay” on Monday."
    assert (mail.title, mail.author, str(mail.published_on)) == ("Port closed", "Ann Wrïter", "2025-12-17")
    assert [note.excerpt for note in mail.notes] == ["Who pays?", "Ann Writer"]


def test_the_page_of_a_mail_is_read_where_the_plain_part_only_points_to_it() -> None:
    page = "<p>The port is <b>shut</b>.</p><blockquote type=cite><p>Who pays?</p></blockquote>"
    mail = (
        HEAD
        + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee page\r\n"
        f"--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}\r\n--x--\r\n"
    )

    assert read_mail(mail.encode()).text == "Port closed\n\nThe port is shut."


def test_attached_files_are_left_out_and_said() -> None:
    mail = (
        HEAD
        + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n{body}\r\n--x\r\n"
        "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n%PDF\r\n--x--\r\n"
    )

    (note,) = read_mail(mail.replace("{body}", "Shut.").encode()).notes
    assert (note.words, note.excerpt) == ("1 attached file was left out.", "a.pdf")
    with pytest.raises(WrongInput, match=r"no text of its own, only a\.pdf; take in the file"):
        read_mail(mail.replace("{body}", "").encode())


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16"])
def test_a_page_saved_as_one_file_is_that_page(charset: str) -> None:
    page = read_mhtml(
        an_mhtml(a_page().decode().replace('<meta charset="utf-8">', "").encode(charset), charset=charset)
    )

    assert (page.title, page.address) == ("Deal in Berlin", "https://post.example/a")
    assert "Ukraine’s guarantees" in page.text
    assert "Buy a port" not in page.text


@pytest.mark.parametrize(
    ("reader", "content", "sentence"),
    [
        (read_mhtml, b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nwords", "no page in this file"),
        (read_mail, HEAD.encode() + b"Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x--", "encrypted"),
        (read_mail, HEAD.encode() + b"\r\n", "no text of its own; take in"),
    ],
)
def test_what_holds_no_words_is_refused(reader, content: bytes, sentence: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(WrongInput, match=sentence):
        reader(content)


@pytest.mark.parametrize("charset", ["x-nonsense", "iso-8859-1", "us-ascii"])
def test_a_charset_that_does_not_fit_is_read_by_its_bytes(charset: str) -> None:
    mail = HEAD.encode() + f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode()

    text = read_mail(mail + "The minister said “nobody” will pay for it.".encode("cp1252")).text
    assert text.endswith("The minister said “nobody” will pay for it.")


def _alternative(subject: str, plain: str, page: str) -> bytes:
    head = HEAD.replace("=?utf-8?q?Re=3A_Port_closed?=", subject)
    return (
        f"{head}Content-Type: multipart/alternative; boundary=x\r\n\r\n"
        f"--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{plain}\r\n"
        f"--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}\r\n--x--\r\n"
    ).encode()


@pytest.mark.parametrize(
    ("plain", "page", "text"),
    [
        ("cost €1,2045 million", "<p>cost €1,204<sup>5</sup> million</p>", "cost €1,204 million"),
        ("found 14 41 in it", "<p>found <del>14</del> 41 in it</p>", "found 41 in it"),
        ("burnt 3 km2 of it", "<p>burnt 3 km<sup>2</sup> of it</p>", "burnt 3 km² of it"),
        ("wrapped words\r\nof plain", "<p>wrapped words of <b>plain</b></p>", "wrapped words\nof plain"),
    ],
)
def test_the_page_counts_where_the_plain_part_lost_meaning(plain: str, page: str, text: str) -> None:
    assert read_mail(_alternative("Port", plain, page)).text.removeprefix("Port\n\n") == text


def test_a_mail_that_is_passed_on_is_the_text() -> None:
    head = (
        "---------- Forwarded message ---------\r\nFrom: Tom Gray\r\nDate: Tue, Dec 16, 2025 at 9:00 AM\r\n"
        "Subject: Port shut\r\nTo: Ann\r\n\r\n"
    )
    quote = f"<div>{head.strip().replace(chr(13), '<br>')}</div><p>Nobody pays 1,204<sup>5</sup>.</p>"
    page = f"<div>FYI</div><div class=gmail_quote>{quote}</div>"
    mail = read_mail(_alternative("Fwd: Port", f"FYI\r\n\r\n{head}Nobody pays 1,2045.", page))

    assert mail.text == "Port shut\n\nNobody pays 1,204."
    assert (mail.title, mail.author, str(mail.published_on)) == ("Port shut", "Tom Gray", "2025-12-16")
    assert [note.excerpt for note in mail.notes if "passed" in note.words] == ["FYI"]


def test_a_mailbox_of_one_mail_is_that_mail_and_one_of_several_is_refused() -> None:
    mail = ("From ann@example.org Wed Dec 17 10:00:00 2025\n" + PLAIN.replace("\r\n", "\n")).encode()

    assert read_mail(mail).text == "Port closed\n\nThe minister said “nobody will pay” on Monday."
    with pytest.raises(WrongInput, match="a mailbox of 2 mails; save the one that matters"):
        read_mail(mail + b"\n" + mail)


_BARE = (
    "From ann@example.org Wed Dec 17 10:00:00 2025\nFrom: Ann <ann@example.org>\nSubject: {}\n"
    "Date: Wed, 17 Dec 2025 10:00:00 +0100\n\n{}\n\n"
)


@pytest.mark.parametrize("name", ["a.mbox", "a.txt", "inbox", ""])
def test_a_mailbox_is_known_by_its_first_line_however_it_is_named(name: str) -> None:
    assert extract(_BARE.format("Port", ">From the start it is shut.").encode(), name).text == (
        "Port\n\nFrom the start it is shut."
    )
    both = _BARE.format("Port", "It is shut.") + _BARE.format("Bridge", "It is open.")
    with pytest.raises(WrongInput, match="a mailbox of 2 mails"):
        extract(both.encode(), name)


def test_a_line_that_begins_with_from_is_no_mailbox() -> None:
    text = "From the Times of 17 December 2025\nFrom: a reader\n\nThe port is shut."

    assert extract(text.encode(), "").text == text
