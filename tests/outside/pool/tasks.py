"""What the processes of a pool are given to do in tests."""

import os
import sys
from typing import Any

from tracker.errors import TooLarge, WrongInput

HEAVY = ["tracker.language.analyzer", "tracker.outside.intake.html.reading"]


def echo(words: dict[str, Any], body: bytes) -> object:
    """What came, as it came; something is printed beside."""
    print("a library says something")  # noqa: T201
    return [words, body.decode()]


def spin(_words: dict[str, Any], _body: bytes) -> object:
    """Never end."""
    while True:
        pass


def eat(_words: dict[str, Any], _body: bytes) -> object:
    """Take ever more memory."""
    stock = []
    while True:
        stock.append(bytearray(10**7))


def fall(_words: dict[str, Any], _body: bytes) -> object:
    """Fall over as a library does that was given rubbish."""
    os.kill(os.getpid(), 11)
    return None


def err(_words: dict[str, Any], _body: bytes) -> object:
    """A mistake of ours."""
    raise ZeroDivisionError


def refuse(words: dict[str, Any], _body: bytes) -> object:
    """Refuse in a sentence."""
    raise (TooLarge if words.get("large") else WrongInput)("There is nothing in it.", field="text")


def dig(_words: dict[str, Any], _body: bytes) -> object:
    """Call oneself for ever."""
    return dig({}, b"")


def write(words: dict[str, Any], _body: bytes) -> object:
    """Write a file."""
    with open(words["path"], "w") as opened:
        opened.write("x")
    return None


def environment(_words: dict[str, Any], _body: bytes) -> object:
    """What the process knows of our settings, and how the system holds it."""
    import resource  # not on every system

    names = ("RLIMIT_CPU", "RLIMIT_AS", "RLIMIT_FSIZE", "RLIMIT_CORE")
    return {
        "settings": [name for name in os.environ if name.startswith("TRACKER_")],
        "bounds": [resource.getrlimit(getattr(resource, name)) for name in names],
        "loaded": [
            name for name in ("tracker.language.analyzer", "tracker.outside.intake.html.reading") if name in sys.modules
        ],
    }


def odd(_words: dict[str, Any], _body: bytes) -> object:
    """An answer that is no JSON."""
    return object()
