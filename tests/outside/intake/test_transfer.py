"""Base64 and quoted-printable undone as far as they go."""

import base64

import pytest

from tests.outside.intake.test_mail_parts import HEAD
from tracker.errors import WrongInput
from tracker.outside.intake.mail import read_mail, read_mhtml
from tracker.outside.intake.mail_parts import parsed
from tracker.outside.intake.transfer import payload_of
from tracker.rules.intake_notes import NoteKind

_WORDS = "The council of Wick voted on Monday by 14 to 9 to repair the harbour wall, which cost 41 crowns.\n" * 2
_ENCODED = base64.encodebytes(_WORDS.encode()).decode()
_FLAT = _ENCODED.replace("\n", "")
_QUOTED = "The mayor=E2=80=99s wall, which the council of Wick had promised to mend, was=\r\n mended for 41 crowns"


def _mail(body: str, encoding: str | None, kind: str = "plain") -> bytes:
    stated = "" if encoding is None else f"Content-Transfer-Encoding: {encoding}\r\n"
    return (HEAD.format("Wall") + f"Content-Type: text/{kind}; charset=utf-8\r\n{stated}\r\n{body}").encode()


def _asks(content: bytes) -> list[str]:
    return [note.words for note in read_mail(content).notes if note.kind is NoteKind.ASK]


@pytest.mark.parametrize("cut", [40, 41, 42, 43, 101, 102, 103, 129, 77, 133])
def test_base64_is_read_to_where_it_is_cut_off(cut: int) -> None:
    content = _mail(_FLAT[:cut], "base64")
    text = read_mail(content).text.removeprefix("Wall\n\n")

    assert len(text) > 20
    assert _WORDS.startswith(text)
    assert bool(_asks(content)) == bool(cut % 4)


@pytest.mark.parametrize(
    "encoding", ["base64", "BASE64", "Base-64", "b64", '"base64"', "base64;", None, "7bit", "8bit"]
)
def test_encoded_rows_are_never_the_text(encoding: str | None) -> None:
    document = read_mail(_mail(_ENCODED, encoding))

    assert document.text.endswith("which cost 41 crowns.")
    assert bool(document.notes) == (encoding in {None, "7bit", "8bit"})


@pytest.mark.parametrize(
    "behind", ["\r\n-- \r\nYou are on the list of Wick.", "!!!!", "\r\n=\x7f", "é", "\r\nThis mail was scanned."]
)
def test_what_stands_behind_base64_is_no_text_and_told(behind: str) -> None:
    content = _mail(_ENCODED.strip() + behind, "base64")

    assert read_mail(content).text.endswith("cost 41 crowns.")
    assert len(_asks(content)) == 1


def test_base64_in_several_runs_is_read_through() -> None:
    body = "\r\n".join(base64.b64encode(part).decode() for part in (b"It cost 4", b"1 crowns to ", b"mend."))

    assert read_mail(_mail(body, "base64")).text == "Wall\n\nIt cost 41 crowns to mend."


def test_words_that_only_say_that_they_are_encoded_are_words() -> None:
    assert read_mail(_mail("The wall cost 41 crowns.", "base64")).text == "Wall\n\nThe wall cost 41 crowns."


@pytest.mark.parametrize("encoding", ["quoted-printable", "Quoted Printable", "QUOTED-PRINTABLE"])
@pytest.mark.parametrize("end", ["", "=", "=E", " =E2=8"])
def test_quoted_printable_is_read_to_where_it_is_cut_off(encoding: str, end: str) -> None:
    content = _mail(_QUOTED + end, encoding)

    assert read_mail(content).text.removesuffix(" \ufffd") == (
        "Wall\n\nThe mayor’s wall, which the council of Wick had promised to mend, was mended for 41 crowns"
    )
    assert len(_asks(content)) == bool(end)


@pytest.mark.parametrize("body", [_QUOTED + "=E2=80=99", f"{_QUOTED}=E2=80=93 =E2=82=AC5"])
def test_quoted_printable_that_is_not_declared_is_decoded(body: str) -> None:
    assert "=" not in read_mail(_mail(body, None)).text


@pytest.mark.parametrize("body", ["2 + 2 = 4, and a=B2 is a sum.", "9f86d081884c7d65" * 4])
def test_what_only_looks_encoded_stays(body: str) -> None:
    assert read_mail(_mail(body, None)).text == f"Wall\n\n{body}"


def test_what_cannot_be_undone_is_refused() -> None:
    with pytest.raises(WrongInput, match="encoded in a way that cannot be undone"):
        read_mail(_mail("begin 644 a.txt\r\nno rows\r\n", "x-uuencode"))


def test_a_mail_without_its_end_says_so() -> None:
    head = (
        HEAD.format("Wall") + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
    )

    assert _asks(f"{head}The wall cost 41 crowns and".encode()) == [
        "The file ends before its last part does: what came behind is missing; compare."
    ]
    assert _asks(f"{head}The wall cost 41 crowns.\r\n--b--\r\n".encode()) == []


@pytest.mark.parametrize("cut", [400, 401, 402, 403])
def test_a_saved_page_is_read_to_where_it_is_cut_off(cut: int) -> None:
    page = f"<html><body><h1>Wall mended</h1><p>{_WORDS}</p><p>{_WORDS}</p></body></html>"
    encoded = base64.b64encode(page.encode()).decode()[:cut]
    content = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/wall\r\nSubject: Wall\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: https://a.example/wall\r\n\r\n{encoded}"
    ).encode()
    document = read_mhtml(content)

    assert "The council of Wick voted" in document.text
    assert encoded[:20] not in document.text
    assert [note.kind for note in document.notes if "cut off" in note.words or "ends before" in note.words] == [
        NoteKind.ASK
    ]


def test_a_part_that_states_nothing_is_its_bytes() -> None:
    assert payload_of(parsed(_mail("A wall.", None))).content == b"A wall."
