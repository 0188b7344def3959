"""Every blueprint of the pages, in one list, and what an address may hold."""

from flask import Blueprint, Flask
from flask_wtf.csrf import generate_csrf
from werkzeug.routing import IntegerConverter, Map

from tracker.rules.input_cleaning import MOST_ID
from tracker.web import (
    approvals,
    articles,
    attribution,
    calendar,
    candidates,
    claims,
    deliveries,
    desk,
    differences,
    doubts,
    edges,
    editions,
    evidence,
    findings,
    free_days,
    interface,
    journal,
    ledger,
    metrics,
    notices,
    overdue,
    pairs,
    people,
    policy,
    recipients,
    reports,
    rereading,
    retractions,
    schedules,
    sources,
    statuses,
    stylesheet,
    subscriptions,
    taking_in,
    text_reuse,
    tokens,
    views,
)

BLUEPRINTS: list[Blueprint] = [
    approvals.pages,
    articles.pages,
    attribution.pages,
    calendar.pages,
    candidates.pages,
    claims.pages,
    deliveries.pages,
    desk.pages,
    differences.pages,
    doubts.pages,
    edges.pages,
    text_reuse.pages,
    editions.pages,
    evidence.pages,
    findings.pages,
    free_days.pages,
    interface.pages,
    journal.pages,
    ledger.pages,
    metrics.pages,
    notices.pages,
    overdue.pages,
    pairs.pages,
    people.pages,
    policy.pages,
    recipients.pages,
    reports.pages,
    rereading.pages,
    retractions.pages,
    schedules.pages,
    sources.pages,
    statuses.pages,
    stylesheet.pages,
    subscriptions.pages,
    taking_in.pages,
    tokens.pages,
    views.pages,
]


class RowNumber(IntegerConverter):
    """The id of a row; a bigger number names nothing, so that the database is never asked for it."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, max=MOST_ID)


def register(app: Flask) -> None:
    """Connect every page, and give the templates the token of each form and the number beside “Approvals”."""
    app.jinja_env.globals["csrf_token"] = generate_csrf
    app.jinja_env.globals["waiting_for_me"] = approvals.waiting_for_me
    app.url_map.converters["int"] = RowNumber
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
