"""The composition root: the only file that knows every part."""

from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask, request
from werkzeug.exceptions import HTTPException, SecurityError
from werkzeug.wrappers import Response

import tracker
from config import Config, kept_secret
from tracker import limits, places
from tracker.api import problems as api_problems
from tracker.api import routes as api_routes
from tracker.api.interface import PREFIX
from tracker.db import Database
from tracker.errors import TrackerError
from tracker.language.analysis import Analyzer
from tracker.outside.analysis import APART
from tracker.web import access, as_of, headers, problems, routes, session, sessions, sign_in, template_filters
from tracker.worker import wake_worker, worker_context


def create_app(config: Config, database: Database | None = None, analyzer: Analyzer = APART) -> Flask:
    """The web application for this configuration, on its own database unless one is handed in.

    `analyzer` is what reads and checks articles; unless it is handed in, that happens outside this process.
    """
    app = Flask("tracker", template_folder=str(places.TEMPLATES), static_folder=str(places.STATIC))
    app.config.update(_settings(config))
    app.config.update(sign_in.settings())
    own = database or Database(
        config.database_url, must_exist=True, two_person=config.two_person_approval, holidays=config.holidays
    )
    app.extensions["tracker.config"] = config
    app.extensions["tracker.analyzer"] = analyzer
    work_with(app, own)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.before_request(access.check_access)
    app.teardown_appcontext(session.close_reading)
    app.after_request(headers.set_headers)
    sign_in.register(app)
    sessions.register(app)
    for kind in (TrackerError, HTTPException, Exception):
        app.register_error_handler(kind, answer_error)
    template_filters.register(app, version=tracker.__version__)
    as_of.register(app)
    routes.register(app)
    api_routes.register(app, version=tracker.__version__)
    return app


def work_with(app: Flask, database: Database) -> None:
    """Put the application, which has its configuration, on a database: pages, programs and the worker."""
    made_with: Config = app.extensions["tracker.config"]
    context = worker_context(made_with, database)
    app.extensions["tracker.database"] = database
    app.extensions["tracker.worker"] = context
    app.extensions["tracker.wake"] = wake_worker(made_with.queue_url, context)


def answer_error(error: Exception) -> Response | tuple[str, int]:
    """What went wrong, as the asker reads it: JSON at the addresses of the API, a page everywhere else."""
    for_programs = request.path.startswith(f"{PREFIX}/") and request.blueprint in {None, "api"}
    if for_programs and not isinstance(error, SecurityError):
        return api_problems.answer(error)
    return problems.answer(error)


def _settings(config: Config) -> dict[str, object]:
    host = urlsplit(config.public_url).hostname or "127.0.0.1"
    name = "__Host-session" if config.secure else "session"
    return {
        "SECRET_KEY": config.secret_key or kept_secret(Path("instance")),
        "SESSION_COOKIE_NAME": name,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SECURE": config.secure,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "TRUSTED_HOSTS": sorted({host, "127.0.0.1", "localhost", "[::1]"}),
        "MAX_CONTENT_LENGTH": limits.REQUEST.most,
        "MAX_FORM_MEMORY_SIZE": limits.REQUEST.most,
        "WTF_CSRF_TIME_LIMIT": 8 * 3600,
        "PREFERRED_URL_SCHEME": "https" if config.secure else "http",
    }
