"""Files that somebody gave, handed out again: always a download, never shown inside the tracker."""

from io import BytesIO

from flask import Response, send_file


def attachment(content: bytes, name: str, sha256: str) -> Response:
    """The bytes under that name.

    Whatever somebody uploaded may hold scripts: as bytes to save, under a sandbox, no browser runs them here.
    """
    answer = send_file(BytesIO(content), "application/octet-stream", as_attachment=True, download_name=name)
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Digest"] = f"sha-256={sha256}"
    return answer
