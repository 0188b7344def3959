"""A real mail server on the loopback, that takes mail, refuses it, hangs or breaks off, as a test wants it to."""

import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests import instants
from tracker.rules.mail_servers import MailServer, Security

USER, PASSWORD = "tracker", "open sesame"


@dataclass
class Taken:
    """One mail as the server got it."""

    sender: str
    to: list[str]
    content: bytes

    @property
    def mail(self) -> EmailMessage:
        """Read as mail."""
        return message_from_bytes(self.content, policy=policy.default)  # type: ignore[return-value]

    @property
    def text(self) -> str:
        """The text body."""
        body = self.mail.get_body(("plain",))
        assert body is not None
        return str(body.get_content()).replace("\r\n", "\n")

    @property
    def words(self) -> str:
        """The text body, wherever its lines end."""
        return " ".join(self.text.split())

    @property
    def html(self) -> str:
        """The HTML body."""
        body = self.mail.get_body(("html",))
        assert body is not None
        return str(body.get_content()).replace("\r\n", "\n")


@dataclass
class Sink:
    """What the server got, and how it answers: `at` names a step (`RCPT`, `DATA`, `CONNECT`), `says` the answer there.

    `hangs` and `breaks` happen after the whole mail was handed over.
    """

    server: MailServer
    taken: list[Taken] = field(default_factory=list)
    rejects: dict[str, str] = field(default_factory=dict)
    says: str = ""
    hangs: bool = False
    breaks: bool = False
    released: threading.Event = field(default_factory=threading.Event)

    async def handle_RCPT(  # noqa: N802  (aiosmtpd's own name)
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.rejects:
            return self.rejects[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.says:
            return self.says
        assert isinstance(envelope.content, bytes)
        self.taken.append(Taken(str(envelope.mail_from), list(envelope.rcpt_tos), envelope.content))
        if self.breaks:
            server.transport.abort()
        if self.hangs:
            import asyncio

            for _ in range(600):
                if self.released.is_set():
                    break
                await asyncio.sleep(0.05)
        return "250 taken"


@contextmanager
def a_sink(folder: Path | None = None, **how: Any) -> Iterator[Sink]:
    """A server for as long as the block lasts; with a folder it asks for STARTTLS and for a user and password."""
    sink = Sink(MailServer("127.0.0.1", 0, Security.NONE, sender="tracker@example.org", timeout=5), **how)
    options: dict[str, Any] = {}
    certificate = _certificate(folder) if folder else None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        options = {
            "tls_context": context,
            "require_starttls": True,
            "auth_required": True,
            "auth_require_tls": True,
            "authenticator": _knows,
        }
    controller = Controller(sink, hostname="127.0.0.1", port=0, ready_timeout=10, **options)
    _start(controller)
    host, port = controller.server.sockets[0].getsockname()[:2]
    sink.server = MailServer(
        host,
        port,
        Security.STARTTLS if certificate else Security.NONE,
        user=USER if certificate else "",
        password=PASSWORD if certificate else "",
        sender="tracker@example.org",
        # Short, for tests that wait for a server which never answers.
        timeout=2,
        deadline=6,
        authority=str(certificate) if certificate else "",
    )
    try:
        yield sink
    finally:
        # A handler that still hangs would keep the server from stopping.
        sink.released.set()
        controller.stop()


def _start(controller: Controller) -> None:
    """Start on a free port; aiosmtpd's own first call would go to port 0."""

    def call() -> None:
        with socket.create_connection(controller.server.sockets[0].getsockname()[:2], 5) as first:
            first.recv(100)

    controller._trigger_server = call
    controller.start()


def _knows(_server: Any, _session: Any, _envelope: Any, _mechanism: str, login: LoginPassword) -> AuthResult:
    accepted = (login.login, login.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=accepted, handled=accepted)


def _certificate(folder: Path) -> Path:
    """A certificate for the loopback that signs itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = instants.now()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=3))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / "server.pem"
    file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
    return file
