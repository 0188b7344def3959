"""Where mail is handed over: values that the settings make, apart from the libraries that speak to a server."""

from dataclasses import dataclass
from enum import StrEnum


class Security(StrEnum):
    """How the way to the mail server is kept private."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed over. `timeout` is for one answer, `deadline` for a whole mail, both in seconds.

    `authority` is a file of certificates to trust besides those of the system.
    """

    host: str
    port: int = 587
    security: Security = Security.STARTTLS
    user: str = ""
    password: str = ""
    sender: str = "tracker@localhost"
    timeout: float = 30
    deadline: float = 120
    authority: str = ""
