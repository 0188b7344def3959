"""Frozen editions: the page of one, and everything that was sent with it, byte for byte."""

from io import BytesIO
from itertools import groupby

from flask import Blueprint, Response, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response as Answer

from tracker.errors import NotFound
from tracker.jobs import letter_of
from tracker.models import Edition
from tracker.outside.mail_bytes import as_bytes
from tracker.queries.editions import PER_PAGE, edition_of, edition_page, file_of, mail_of, newest_number
from tracker.rules.editions import Head
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action
from tracker.rules.statuses.status import Status
from tracker.services.permissions import require_at
from tracker.web.access import allow, desk_ids, person
from tracker.web.session import reading
from tracker.web.workers import worker_context

pages = Blueprint("editions", __name__, url_prefix="/reports/<slug>/editions")

_NONE_YET = "This report has no edition yet; its page says when the first one is due."
_NO_MAIL = "There is no such mail of this edition; look at its page."


@pages.get("")
@allow(Action.READ)
def newest(slug: str) -> Answer:
    """The newest edition of a report."""
    number = newest_number(reading(), slug, desk_ids=desk_ids())
    if number is None:
        raise NotFound(_NONE_YET)
    return redirect(url_for("editions.show", slug=slug, number=number), 303)


@pages.get("/<int:number>")
@allow(Action.READ)
def show(slug: str, number: int) -> str:
    """One edition as it was when it was due."""
    page = whole_number(request.args.get("page", "")) or 1
    contents = edition_page(reading(), slug, number, desk_ids=desk_ids(), page=page)
    groups = groupby(contents.lines, key=lambda line: line.heading)
    return render_template(
        "reports/edition.html",
        page=contents,
        head=contents.head,
        report=contents.report,
        groups=[(heading, list(lines)) for heading, lines in groups],
        on_page={line.id for line in contents.lines},
        counts={status: contents.head.counts[status] for status in Status if status in contents.head.counts},
        per_page=PER_PAGE,
        sends=worker_context().server is not None,
    )


@pages.get("/<int:number>/files/<name>")
@allow(Action.READ)
def file(slug: str, number: int, name: str) -> Response:
    """A file exactly as it was sent; always a download, never shown inside the tracker."""
    edition = edition_of(reading(), slug, number, desk_ids=desk_ids())
    sent_file = file_of(reading(), edition.id, name)
    # Every edition has files of the same names; saved side by side they must not overwrite one another.
    filename = name if name.startswith(slug) else f"{slug}-{Head.of(edition.head).date}-{name}"
    answer = _download(sent_file.content, filename)
    answer.headers["Digest"] = f"sha-256={sent_file.sha256}"
    return answer


@pages.get("/<int:number>/mails/<int:delivery_id>.eml")
@allow(Action.EDIT_REPORT)
def mail(slug: str, number: int, delivery_id: int) -> Response:
    """The whole mail to one recipient, byte for byte; it holds the link that ends their subscription."""
    edition: Edition = edition_of(reading(), slug, number, desk_ids=desk_ids())
    # The route lets in editors of any desk; this asks for one of the report's own desk.
    require_at(edition.report.desk_id, by=person(), action=Action.EDIT_REPORT, missing=_NO_MAIL)
    delivery = mail_of(reading(), edition.id, delivery_id)
    content = as_bytes(letter_of(reading(), delivery, worker_context()), worker_context().sender)
    return _download(content, f"{slug}-{number}-{delivery.id}.eml")


def _download(content: bytes, name: str) -> Response:
    answer = send_file(BytesIO(content), "application/octet-stream", as_attachment=True, download_name=name)
    # Mails hold what people typed; should a browser open the bytes all the same, it runs nothing.
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
