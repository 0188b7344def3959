"""The web server: gunicorn with threads, waitress where a process cannot fork."""

import sys
from typing import Any

from config import Config
from tracker.outside.pool import the_pool


def run(config: Config, *, host: str, port: int, threads: int = 8, workers: int = 1) -> None:
    """Serve until stopped. The app is made inside each worker, so that no connection crosses a fork."""
    if sys.platform == "win32":
        from waitress import serve  # only there where gunicorn is not

        from tracker.app import create_app  # after the choice of the server, as below

        the_pool().warm()
        serve(create_app(config), host=host, port=port, threads=threads)
        return
    from gunicorn.app.base import BaseApplication  # not there where a process cannot fork

    class Server(BaseApplication):  # type: ignore[misc]
        """gunicorn, set up from here instead of a file."""

        def load_config(self) -> None:
            """Our settings and nothing from the environment."""
            self.cfg.set("bind", [f"{host}:{port}"])
            self.cfg.set("worker_class", "gthread")
            self.cfg.set("threads", threads)
            self.cfg.set("workers", workers)
            self.cfg.set("timeout", 120)
            self.cfg.set("limit_request_line", 8190)  # a search is in the address: what is too long is ours to refuse
            self.cfg.set("graceful_timeout", 5)
            self.cfg.set("loglevel", "warning")
            self.cfg.set("control_socket_disable", True)

        def load(self) -> Any:
            """The application, in the worker."""
            from tracker.app import create_app  # in the worker, so that nothing of it crosses the fork

            the_pool().warm()
            return create_app(config)

    Server().run()
