"""Files that somebody gave, as downloads."""

import pytest
from flask import Flask

from tracker.web.attachments import attachment


@pytest.mark.parametrize("name", ["a.html", "ümläut 国际.txt", 'quote".txt', "semi;colon.txt", "per%cent.txt"])
def test_it_is_a_download_that_no_browser_runs(app: Flask, name: str) -> None:
    with app.test_request_context():
        answer = attachment(b"<script>", name, "0" * 64)

    assert answer.mimetype == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["Digest"] == f"sha-256={'0' * 64}"
