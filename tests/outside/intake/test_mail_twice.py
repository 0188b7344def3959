"""A mail whose plain text and whose page say different things."""

import pytest

from tests.outside.intake.test_mail_parts import HEAD
from tracker.outside.intake.mail import read_mail
from tracker.outside.intake.mail_twice import differences
from tracker.rules.intake_notes import NoteKind


def _mail(plain: str, page: str) -> bytes:
    parts = (("plain", plain), ("html", page))
    body = "".join(f"--b\r\nContent-Type: text/{kind}; charset=utf-8\r\n\r\n{words}\r\n" for kind, words in parts)
    return (HEAD.format("Port") + f"Content-Type: multipart/alternative; boundary=b\r\n\r\n{body}--b--\r\n").encode()


@pytest.mark.parametrize(
    ("plain", "page", "excerpt"),
    [
        ("It cost 4 million.", "<p>It cost 41 million.</p>", "only in the plain text: 4; only in the page: 41"),
        ("He is not guilty.", "<p>He is guilty.</p>", "only in the plain text: not"),
        ("He is guilty.", "<p>He is not guilty.</p>", "only in the page: not"),
        ("It fell by 4.1 per cent.", "<p>It fell by 4,1 per cent.</p>",
         "only in the plain text: 4.1; only in the page: 4,1"),
        ("Ann said it fell.", "<p>Tom said it fell.</p>", "only in the plain text: ann; only in the page: tom"),
        ("It cost 1,2045 crowns.", "<p>It cost 1,204<sup>5</sup> crowns.</p>",
         "only in the plain text: 1,2045; only in the page: 1,204"),
        ("It is 14 41 million.", "<p>It is <del>14</del> 41 million.</p>", "only in the plain text: 14"),
        ("It fell on 3 May.", "<p>It fell on 3 May 2025.</p>", "only in the page: 2025"),
        ("It fell. It rose by 7.", "<p>It fell.</p>", "only in the plain text: 7, by, rose"),
        ("The mayor denied it.", "<p>The mayor confirmed it.</p>",
         "only in the plain text: denied; only in the page: confirmed"),
    ],
)  # fmt: skip
def test_two_texts_that_differ_are_asked(plain: str, page: str, excerpt: str) -> None:
    asked = [note for note in read_mail(_mail(plain, page)).notes if note.kind is NoteKind.ASK]

    assert [note.excerpt for note in asked] == [excerpt]


@pytest.mark.parametrize(
    ("plain", "page", "read"),
    [
        ("It cost 4 million.", "<p>It cost 41 million.</p>", "the plain text was read"),
        ("It cost 4 million.", "<p>It cost <sup>1</sup> 41 million.</p>", "the page was read"),
    ],
)
def test_which_one_was_read_is_said(plain: str, page: str, read: str) -> None:
    assert read in read_mail(_mail(plain, page)).notes[0].words


@pytest.mark.parametrize(
    ("plain", "page"),
    [
        ("It cost 41 million.", "<p>It <b>cost</b> 41&nbsp;million.</p>"),
        ("It cost *41* million.", "<p>It cost <i>41</i> million.</p>"),
        ("See the plan <https://a.example/9>.", "<p>See <a href='https://a.example/9'>the plan</a>.</p>"),
        ("It cost 41.\r\n\r\n> It cost 14.", "<p>It cost 41.</p><blockquote type=cite>It cost 14.</blockquote>"),
        ("[image: Logo 7] It cost 41.", "<p><img alt='Logo 7'>It cost 41.</p>"),
        ("IT COST 41", "<h1>It cost 41</h1>"),
        ("It cost 41.\r\n-- \r\nAnn, desk 3", "<p>It cost 41.</p>"),
        ("", "<p>It cost 41.</p>"),
        ("Read it.", "<p>Read it. It cost 41 million in the end, the mayor said.</p>"),
        ("Write to ann@example.org.", "<p>Write to <a href='mailto:ann@example.org'>ann@example.org</a>.</p>"),
    ],
)
def test_two_texts_that_say_the_same_are_not_asked(plain: str, page: str) -> None:
    assert not any(note.kind is NoteKind.ASK for note in read_mail(_mail(plain, page)).notes)


def test_one_text_alone_differs_from_nothing() -> None:
    assert differences("It cost 41.", "", read="the plain text") == ()
