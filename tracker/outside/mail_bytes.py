"""A mail as it goes over the wire."""

from email.headerregistry import Address
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from email.utils import format_datetime

from tracker.rules.mail_messages import MailMessage


def as_bytes(letter: MailMessage, sender: str) -> bytes:
    """The mail as it goes over the wire; the same letter always makes the same bytes."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = _bare(sender)
    mail["To"] = _bare(letter.to)
    mail["Subject"] = letter.subject
    mail["Date"] = format_datetime(letter.date)
    mail["Message-ID"] = letter.message_id
    mail["Auto-Submitted"] = "auto-generated"
    if letter.unsubscribe:
        mail["List-Unsubscribe"] = f"<{letter.unsubscribe}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(letter.text, cte="quoted-printable")
    mail.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    for attachment in letter.enclosures:
        kind, _, subtype = attachment.media_type.partition("/")
        mail.add_attachment(attachment.content, maintype=kind, subtype=subtype, filename=attachment.name)
    for number, part in enumerate(branch for branch in mail.walk() if branch.is_multipart()):
        _bound(part, f"=-{letter.message_id.strip('<>').partition('@')[0][:40]}-{number}")
    return mail.as_bytes(policy=SMTP.clone(max_line_length=900))  # a folded address would be an encoded one


def _bare(address: str) -> Address:
    """The address without any name."""
    return Address(addr_spec=address)


def _bound(part: MIMEPart, boundary: str) -> None:
    """Separate the parts by what the letter is called, instead of by chance."""
    part.set_boundary(boundary)
