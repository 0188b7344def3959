"""What every response says about itself, whatever its status."""

from flask import Response, request

from tracker.web.session import config

_SOURCES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
)
_STYLES_AND_SCRIPTS = {"static", "stylesheet.statuses"}
_ALWAYS = {
    "Content-Security-Policy": "; ".join(_SOURCES),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def set_headers(response: Response) -> Response:
    """Nothing inline, nothing framed, nothing kept by a browser or proxy but styles and scripts."""
    for name, value in _ALWAYS.items():
        response.headers.setdefault(name, value)
    if config().secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    if request.endpoint in _STYLES_AND_SCRIPTS and response.status_code in {200, 304}:
        response.headers["Cache-Control"] = "no-cache"
    else:
        response.headers["Cache-Control"] = "no-store"
    return response
