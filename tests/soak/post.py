"""A post office in a process of its own: takes every mail, and writes down which before it says so."""

import asyncio
import hashlib
import sys
from email import message_from_bytes
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session


class Book:
    """One line a mail: its Message-ID, who it is to, and the hash of its bytes."""

    def __init__(self, file: Path) -> None:
        # By line, so that the counting process sees each mail at once.
        self.file = file.open("a", buffering=1)

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        message_id = message_from_bytes(envelope.content)["Message-ID"]
        digest = hashlib.sha256(envelope.content).hexdigest()
        # Before the answer: a mail the worker believes to be taken is always in the book.
        self.file.write(f"{message_id}\t{envelope.rcpt_tos[0]}\t{digest}\n")
        return "250 taken"


async def serve(file: Path) -> None:
    """Serve on a free port, say which, and go on until killed."""
    book = Book(file)
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(book), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
