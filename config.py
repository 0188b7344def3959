"""What an installation may set, read once from the environment and handed to the factory."""

import os
import secrets
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import WrongSetting

DEFAULT_DATABASE_URL = "sqlite:///instance/tracker.sqlite"


@dataclass(frozen=True)
class Config:
    """The settings of one installation; every field has a variable `TRACKER_<NAME>` of the same name."""

    database_url: str = DEFAULT_DATABASE_URL
    secret_key: str = ""
    public_url: str = "http://127.0.0.1:8000"
    two_person_approval: bool = True
    time_zone: str = "UTC"
    demo: bool = False

    @property
    def secure(self) -> bool:
        """Whether browsers reach this installation over TLS, so that cookies may insist on it."""
        return self.public_url.startswith("https://")


def from_env(env: Mapping[str, str] = os.environ, *, database_url: str | None = None) -> Config:
    """Read the settings, naming every wrong variable at once in `WrongSetting`.

    `database_url` is what the command line said and goes before the environment.
    """
    wrong: list[str] = []
    url = database_url or env.get("TRACKER_DATABASE_URL") or DEFAULT_DATABASE_URL
    if not url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
        wrong.append("TRACKER_DATABASE_URL must begin with sqlite:/// or postgresql://")
    public_url = env.get("TRACKER_PUBLIC_URL", Config.public_url).rstrip("/")
    if not public_url.startswith(("http://", "https://")):
        wrong.append("TRACKER_PUBLIC_URL must begin with http:// or https://")
    approval = env.get("TRACKER_TWO_PERSON_APPROVAL", "on").lower()
    if approval not in {"on", "off"}:
        wrong.append("TRACKER_TWO_PERSON_APPROVAL must be on or off")
    zone = env.get("TRACKER_TIME_ZONE", "UTC")
    if not _is_zone(zone):
        wrong.append(f"TRACKER_TIME_ZONE {zone!r} is no IANA time zone such as Europe/Berlin")
    key = env.get("TRACKER_SECRET_KEY", "")
    if key and len(key) < 32:
        wrong.append("TRACKER_SECRET_KEY must have at least 32 characters")
    if wrong:
        raise WrongSetting("; ".join(wrong) + ".")
    return Config(
        database_url=url,
        secret_key=key,
        public_url=public_url,
        two_person_approval=approval == "on",
        time_zone=zone,
    )


def kept_secret(folder: Path) -> str:
    """The key of this machine's installation, made on first use and readable by its owner only."""
    path = folder / "secret_key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()


def _is_zone(name: str) -> bool:
    return name in zoneinfo.available_timezones()
