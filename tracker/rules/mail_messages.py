"""What is fixed about a mail whatever it says: its subject, its Message-ID and the link that ends it."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a mail."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class MailMessage:
    """One mail, whole. `unsubscribe` is the address of the page that ends the subscription, if there is one."""

    to: str
    subject: str
    message_id: str
    date: datetime
    text: str
    html: str
    enclosures: tuple[Attachment, ...] = ()
    unsubscribe: str = ""


def subject_of(slug: str, date: str) -> str:
    """`[tracker] night-desk 2026-11-25`: nothing that anybody typed."""
    # Short names hold small letters, digits and hyphens only, so nothing can break out of the header.
    return f"[tracker] {slug} {date}"


@dataclass(frozen=True)
class MessageIds:
    """What makes a Message-ID one of this installation: its secret, and the domain that its mail comes from."""

    secret: str
    domain: str

    def message_id(self, *about: object) -> str:
        """The Message-ID of what is named by `about`: always the same, and nobody can guess it."""
        identity = "|".join(str(part) for part in about).encode()
        return f"<{hmac.new(self.secret.encode(), identity, hashlib.sha256).hexdigest()[:40]}@{self.domain}>"
