"""`make run`: the pages with reload and debugger, for this machine only."""

import os
import sys
from typing import NoReturn

from flask import Flask

from tests.dev import ledger
from tracker.app import create_app
from tracker.services.demo import PASSWORD


def debugged_app(port: int) -> Flask:
    """The application, in which a fault of ours reaches the debugger instead of the page that hides it."""
    app = create_app(ledger.config(port=port))
    app.config["TEMPLATES_AUTO_RELOAD"] = True
    app.register_error_handler(Exception, _show)
    return app


def _show(error: Exception) -> NoReturn:
    raise error


def main(port: int, *, fresh: bool) -> None:
    """Serve until stopped with Ctrl-C; each change of a file is seen at once."""
    if "WERKZEUG_RUN_MAIN" not in os.environ:  # once, not with every reload
        ledger.ensure(fresh=fresh)
        print(f"http://127.0.0.1:{port} on {ledger.FILE}; the accounts of the demo, password {PASSWORD}.")
    debugged_app(port).run(host="127.0.0.1", port=port, debug=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), fresh="--fresh" in sys.argv)
