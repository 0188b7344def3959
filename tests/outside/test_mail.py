"""Handing mail over to a real server, whatever the server does, and whatever stands in the mail."""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sinks import a_sink
from tracker import places
from tracker.outside.mail import Rejected, TryLater, Unsure, hand_over, reachable
from tracker.outside.mail_bytes import as_bytes
from tracker.outside.mail_templates import MailTemplates
from tracker.rules.editions import Gone, Head, Line
from tracker.rules.mail_messages import Attachment, MailMessage, MessageIds, subject_of
from tracker.rules.mail_servers import MailServer, Security

NOW = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)
LETTER = MailMessage(
    to="ana@example.net",
    subject="[tracker] night-desk 2026-11-25",
    message_id="<" + "a" * 40 + "@example.org>",
    date=NOW,
    text=".one dot at the beginning\nÄ\n",
    html="<p>Ä</p>\n",
    enclosures=(Attachment("night-desk.csv", "text/csv", b"id\r\n1\r\n"),),
    unsubscribe="https://tracker.example/unsubscribe/" + "t" * 120,
)
HEADERS = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "MIME-Version",
    "Content-Type",
]


@contextmanager
def a_server_that(*answers: bytes | None) -> Iterator[MailServer]:
    """A server that says these things, one at the beginning and one after each line; at nothing it breaks off."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with listening.accept()[0] as connection, connection.makefile("rb") as lines:
            connection.settimeout(10)
            for answer in answers:
                if answer is None:
                    return
                connection.sendall(answer + b"\r\n")
                if not lines.readline():
                    return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield MailServer(
        "127.0.0.1", listening.getsockname()[1], Security.NONE, sender="tracker@example.org", timeout=2, deadline=4
    )
    listening.close()
    thread.join(5)


def test_a_mail_goes_out_over_starttls_with_a_sign_in(tmp_path: Path) -> None:
    with a_sink(tmp_path) as sink:
        assert reachable(sink.server) == ""

        hand_over(LETTER, sink.server)

    (delivered,) = sink.taken
    assert (delivered.sender, delivered.to) == ("tracker@example.org", ["ana@example.net"])
    assert delivered.text == LETTER.text
    assert delivered.html == LETTER.html
    assert [attachment.get_filename() for attachment in delivered.mail.iter_attachments()] == ["night-desk.csv"]
    assert delivered.mail["List-Unsubscribe"] == f"<{LETTER.unsubscribe}>"


def test_nothing_is_sent_to_a_server_that_cannot_be_trusted(tmp_path: Path) -> None:
    with a_sink(tmp_path) as sink, pytest.raises(TryLater, match="certificate"):
        hand_over(LETTER, replace(sink.server, authority=""))

    assert sink.taken == []


def test_nothing_is_sent_in_the_clear_where_starttls_is_asked_for() -> None:
    with a_sink() as sink, pytest.raises(TryLater):
        hand_over(LETTER, replace(sink.server, security=Security.STARTTLS))

    assert sink.taken == []


def test_a_wrong_password_is_said(tmp_path: Path) -> None:
    with a_sink(tmp_path) as sink:
        wrong = replace(sink.server, password="wrong")

        assert "does not accept the user and password" in reachable(wrong)
        with pytest.raises(TryLater, match="user and password"):
            hand_over(LETTER, wrong)


def test_an_address_refused_for_good_is_told_from_one_refused_for_now() -> None:
    with a_sink(rejects={"ana@example.net": "550 5.1.1 no such mailbox\x07"}) as sink, pytest.raises(Rejected) as never:
        hand_over(LETTER, sink.server)
    with a_sink(rejects={"ana@example.net": "450 mailbox busy"}) as sink, pytest.raises(TryLater, match="450"):
        hand_over(LETTER, sink.server)

    assert str(never.value) == "The mail server refuses it for good: 550 5.1.1 no such mailbox."


@pytest.mark.parametrize(
    ("says", "outcome"), [("421 too busy", TryLater), ("452 full", TryLater), ("554 spam", Rejected)]
)
def test_an_answer_after_the_mail_is_an_answer(says: str, outcome: type[Exception]) -> None:
    with a_sink(says=says) as sink, pytest.raises(outcome):
        hand_over(LETTER, sink.server)


@pytest.mark.parametrize(
    "answers",
    [
        [b"421 come back later"],
        [b"554 not you"],
        [None],
        [b"220 hello", b"250 hello", b"421 going down"],
        [b"220 hello", b"250 hello", None],
        [b"220 hello", b"250 hello", b"250 ok", b"250 ok", None],
        [b"220 hello", b"250 hello", b"250 ok", b"250 ok", b"421 going down"],
    ],
)
def test_what_breaks_before_the_mail_was_handed_over_is_tried_again(answers: list[bytes | None]) -> None:
    with a_server_that(*answers) as server, pytest.raises(TryLater):
        hand_over(LETTER, server)


def test_a_connection_that_breaks_during_the_mail_leaves_it_unsure() -> None:
    with (
        a_server_that(b"220 hello", b"250 hello", b"250 ok", b"250 ok", b"354 go on", None) as server,
        pytest.raises(Unsure, match="being handed over"),
    ):
        hand_over(LETTER, server)


def test_a_server_that_never_answers_after_the_mail_leaves_it_unsure() -> None:
    with a_sink(hangs=True) as sink, pytest.raises(Unsure):
        hand_over(LETTER, sink.server)


def test_a_tls_connection_cut_in_the_middle_is_tried_again(tmp_path: Path) -> None:
    with (
        a_server_that(b"220 hello", b"250-hello\r\n250 STARTTLS", b"220 go on", None) as server,
        pytest.raises(TryLater),
    ):
        hand_over(LETTER, replace(server, security=Security.STARTTLS))


def test_a_server_that_is_not_there_is_said() -> None:
    nobody = MailServer("127.0.0.1", 9, Security.NONE, timeout=1)

    assert "could not be reached" in reachable(nobody)
    with pytest.raises(TryLater, match="could not be reached"):
        hand_over(LETTER, nobody)


def test_a_mail_that_takes_too_long_is_cut_off() -> None:
    with a_sink(hangs=True) as sink, pytest.raises(Unsure):
        hand_over(LETTER, replace(sink.server, timeout=30, deadline=1))


@pytest.mark.parametrize("to", ["", "a b@example.net", "a@example.net\r\nBcc: b@example.net", "ü@example.net", "a@b@c"])
def test_an_address_that_cannot_stand_in_a_mail_is_refused(to: str) -> None:
    with pytest.raises(Rejected):
        hand_over(replace(LETTER, to=to), MailServer("127.0.0.1", 9))


def test_the_same_letter_makes_the_same_bytes() -> None:
    assert as_bytes(LETTER, "tracker@example.org") == as_bytes(LETTER, "tracker@example.org")
    assert b"Message-ID: <" + b"a" * 40 + b"@example.org>\r\n" in as_bytes(LETTER, "tracker@example.org")


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "\r\nBcc: evil@example.org\r\n\r\n",
            "=?utf-8?q?Bcc=3A_evil=40example=2Eorg?=",
            "\n.\nMAIL FROM:<evil@example.org>\n",
            "</body><script>alert(1)</script>",
            "{{ 7 * 7 }}{% raw %}",
            "\u202eevil\u2066\x00\x1b[31m",
            "=cmd|' /C calc'!A0",
            "x" * 2000,
            "\ud800",
            "<img src=x onerror=alert(1)>",
        ]
    ),
)
LETTERS = MailTemplates(places.TEMPLATES / "mail", "https://tracker.example")
STAMP = MessageIds("s" * 40, "example.org")


def told(name: str, source: str, statement: str) -> tuple[Head, list[Line], list[Gone]]:
    head = Head(
        report=name,
        slug="night-desk",
        desk=name,
        zone="Europe/Berlin",
        schedule="every day at 07:30",
        number=2,
        as_of="2026-11-25T07:30+01:00",
        due_local="2026-11-25T07:30+01:00",
        subject="1 open claim",
        conditions=f", with “{name}”",
        journal_size=7,
        tells="statements",
        total=1,
        counts={"unverified": 1},
        since=1,
        gone=1,
    )
    line = Line(
        1, "C01", 6, 0, "unverified", "high", statement, source, "", f"Unverified; {source}.", (source,), statement,
        name, "", "0", "", "0", statement, name, False,
    )  # fmt: skip
    return head, [line], [Gone(2, "C02", statement, "unverified", "confirmed", "It is confirmed now.", False)]


@settings(max_examples=int(os.environ.get("EXAMPLES", "500")), suppress_health_check=list(HealthCheck))
@given(name=HOSTILE, source=HOSTILE, statement=HOSTILE)
def test_whatever_people_type_the_headers_are_exactly_as_expected(name: str, source: str, statement: str) -> None:
    name, source, statement = (typed.encode("utf-8", "replace").decode() for typed in (name, source, statement))
    head, lines, delisted = told(name, source, statement)
    text, html = (body.content.decode() for body in LETTERS.of_edition(head, lines, delisted, attached=False))
    text, html = LETTERS.addressed(text, html, stands_for=("2026-11-24T07:30",), token="token")
    letter = MailMessage(
        "ana@example.net",
        subject_of(head.slug, head.date),
        STAMP.message_id(1, "2026-11-25T07:30", 1),
        NOW,
        text,
        html,
        unsubscribe=LETTERS.unsubscribe("token"),
    )

    sent = as_bytes(letter, "tracker@example.org")

    top, _, _ = sent.partition(b"\r\n\r\n")
    mail = message_from_bytes(sent, policy=policy.default)
    assert list(mail.keys()) == HEADERS
    assert mail["Subject"] == "[tracker] night-desk 2026-11-25"
    assert (mail["From"], mail["To"]) == ("tracker@example.org", "ana@example.net")
    assert len(top.splitlines()) == len(HEADERS)
    assert "<script" not in html
    assert "<img" not in html
    assert [part.get_content_type() for part in mail.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert max(map(len, sent.split(b"\r\n"))) <= 998
    assert b"\n" not in sent.replace(b"\r\n", b"")
