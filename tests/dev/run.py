"""`make run`: the pages with reload and debugger, for this machine only."""

import os
import sys
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from flask import Flask
from werkzeug.serving import run_simple

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def debugged_app(port: int) -> Flask:
    """The application, in which a fault of ours reaches the debugger instead of the page that hides it."""
    from tests.dev import ledger
    from tracker.app import create_app

    app = create_app(ledger.config(port=port))
    app.debug = True
    app.config["TEMPLATES_AUTO_RELOAD"] = True
    app.register_error_handler(Exception, _show)
    return app


def _show(error: Exception) -> NoReturn:
    raise error


def made_when_asked(port: int, make: Callable[[int], Flask] = debugged_app) -> Application:
    """The application, made at the first request that finds it can be.

    Nothing of the program is loaded before: a half-written line would end this process, and nothing would reload any
    more. Now the debugger shows it, and the next save is waited for.
    """
    apps: list[Flask] = []

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not apps:
            apps.append(make(port))
        return apps[0](environ, start_response)

    return application


def main(port: int, *, fresh: bool) -> None:
    """Serve until stopped with Ctrl-C; each change of a file is seen at once."""
    if "WERKZEUG_RUN_MAIN" not in os.environ:  # once, not with every reload
        from tests.dev import ledger
        from tracker.services.demo import PASSWORD

        ledger.ensure(fresh=fresh)
        print(f"http://127.0.0.1:{port} on {ledger.FILE}; the accounts of the demo, password {PASSWORD}.")
    run_simple("127.0.0.1", port, made_when_asked(port), use_reloader=True, use_debugger=True, threaded=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), fresh="--fresh" in sys.argv)
