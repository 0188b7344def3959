"""A mail as it goes over the wire."""

import email
from datetime import UTC, datetime
from email.policy import default

from tracker.outside.mail_bytes import as_bytes
from tracker.rules.mail_messages import Attachment, MailMessage

LETTER = MailMessage(
    to="ana@example.net",
    subject="[tracker] night-desk 2025-12-18",
    message_id="<abc@example.org>",
    date=datetime(2025, 12, 18, 9, tzinfo=UTC),
    text="1 claim – listed",
    html="<p>1 claim</p>",
    enclosures=(Attachment("claims.csv", "text/csv", b"id\n1\n"),),
    unsubscribe="https://tracker.example/unsubscribe/token",
)


def test_the_same_letter_makes_the_same_bytes() -> None:
    assert as_bytes(LETTER, "desk@example.org") == as_bytes(LETTER, "desk@example.org")


def test_a_mail_has_its_text_its_page_and_its_files() -> None:
    mail = email.message_from_bytes(as_bytes(LETTER, "desk@example.org"), policy=default)

    assert (mail["From"], mail["To"], mail["Message-ID"]) == ("desk@example.org", LETTER.to, LETTER.message_id)
    assert mail["List-Unsubscribe"] == f"<{LETTER.unsubscribe}>"
    plain, page = mail.get_body(["plain"]), mail.get_body(["html"])
    assert plain
    assert page
    assert plain.get_content().strip() == LETTER.text
    assert page.get_content().strip() == LETTER.html
    assert [part.get_filename() for part in mail.iter_attachments()] == ["claims.csv"]
