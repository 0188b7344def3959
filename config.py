"""What an installation may set, read once from the environment and handed to the factory."""

import os
import secrets
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker import limits
from tracker.errors import WrongInput, WrongSetting
from tracker.rules.mail_servers import MailServer, Security
from tracker.rules.people import tidy_mailbox
from tracker.rules.public_holidays import Place
from tracker.rules.settings import LEAST_KEY, LEAST_METRICS_TOKEN

DEFAULT_DATABASE_URL = "sqlite:///instance/tracker.sqlite"


@dataclass(frozen=True)
class Config:
    """The settings of one installation; `tracker/rules/settings.py` has the variable of each and what it means."""

    database_url: str = DEFAULT_DATABASE_URL
    secret_key: str = ""
    public_url: str = "http://127.0.0.1:8000"
    two_person_approval: bool = True
    time_zone: str = "UTC"
    demo: bool = False
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_user: str = ""
    smtp_password: str = ""
    smtp_security: str = "starttls"
    smtp_timeout: int = 30
    smtp_ca_file: str = ""
    mail_from: str = ""
    queue: str = ""
    metrics_token: str = ""
    deadline_days: int | None = 1
    deadline_statements: bool = False
    holidays: str = ""

    @property
    def mail_server(self) -> MailServer | None:
        """Where mail is handed over; nothing where none is set."""
        if not self.smtp_host:
            return None
        return MailServer(
            host=self.smtp_host,
            port=self.smtp_port,
            security=Security(self.smtp_security),
            user=self.smtp_user,
            password=self.smtp_password,
            sender=self.mail_from,
            timeout=self.smtp_timeout,
            deadline=4 * self.smtp_timeout,
            authority=self.smtp_ca_file,
        )

    @property
    def queue_url(self) -> str:
        """Where workers are nudged: what is set, else a file beside a database in a file, else the same server."""
        if self.queue or not self.database_url.startswith("sqlite:///"):
            return self.queue or self.database_url
        return f"{self.database_url.removesuffix('.sqlite')}.queue.sqlite"

    @property
    def secure(self) -> bool:
        """Whether browsers reach this installation over TLS, so that cookies may insist on it."""
        return self.public_url.startswith("https://")


def from_env(env: Mapping[str, str] = os.environ, *, database_url: str | None = None) -> Config:
    """Read the settings, naming every wrong variable at once in `WrongSetting`.

    `database_url` is what the command line said and goes before the environment.
    """
    # Each step adds its sentence to `wrong` and goes on: whoever sets up an installation hears of every fault at once.
    # The order of the steps is the order of the sentences.
    wrong: list[str] = []
    url = _database_url(database_url or env.get("TRACKER_DATABASE_URL") or DEFAULT_DATABASE_URL, wrong)
    public_url = _public_url(env, wrong)
    approval = _choice(env, "TRACKER_TWO_PERSON_APPROVAL", ("on", "off"), wrong)
    zone = _time_zone(env, wrong)
    # An empty key or token is no fault: the key is then made on first use, and without a token there are no metrics.
    key = _secret(env, "TRACKER_SECRET_KEY", LEAST_KEY, wrong)
    metrics = _secret(env, "TRACKER_METRICS_TOKEN", LEAST_METRICS_TOKEN, wrong)
    mail = _mail(env, wrong)
    days = _deadline_days(env, wrong)
    tells = _choice(env, "TRACKER_DEADLINE_TELLS", ("links", "statements"), wrong)
    queue = _queue(env, wrong)
    holidays = _holidays(env, wrong)
    if wrong:
        raise WrongSetting("; ".join(wrong) + ".")
    return Config(
        database_url=url,
        secret_key=key,
        public_url=public_url,
        two_person_approval=approval == "on",
        time_zone=zone,
        queue=queue,
        metrics_token=metrics,
        deadline_days=days,
        deadline_statements=tells == "statements",
        holidays=holidays,
        **mail,
    )


def kept_secret(folder: Path) -> str:
    """The key of this machine's installation, made on first use and readable by its owner only."""
    path = folder / "secret_key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        # Created with its rights, not given them afterwards: nobody else can read it in between. O_EXCL fails where
        # two processes start at once, rather than let them sign sessions with different keys.
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()


def _database_url(url: str, wrong: list[str]) -> str:
    if not url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
        wrong.append("TRACKER_DATABASE_URL (or --database) must begin with sqlite:/// or postgresql://")
    return url


def _public_url(env: Mapping[str, str], wrong: list[str]) -> str:
    # Addresses are joined to it with a slash of their own (`/reports/…`); one at its end would come out double.
    url = env.get("TRACKER_PUBLIC_URL", Config.public_url).rstrip("/")
    if not url.startswith(("http://", "https://")):
        wrong.append("TRACKER_PUBLIC_URL must begin with http:// or https://")
    return url


def _choice(env: Mapping[str, str], name: str, words: tuple[str, str], wrong: list[str]) -> str:
    """One of two words; the first where nothing is set."""
    word = env.get(name, words[0]).lower()
    if word not in words:
        wrong.append(f"{name} must be {' or '.join(words)}")
    return word


def _time_zone(env: Mapping[str, str], wrong: list[str]) -> str:
    zone = env.get("TRACKER_TIME_ZONE", "UTC")
    if not _is_zone(zone):
        wrong.append(f"TRACKER_TIME_ZONE {zone!r} is no IANA time zone such as Europe/Berlin")
    return zone


def _secret(env: Mapping[str, str], name: str, least: int, wrong: list[str]) -> str:
    """A key or token long enough not to be guessed, or an empty text."""
    secret = env.get(name, "")
    if secret and len(secret) < least:
        wrong.append(f"{name} must have at least {least} characters")
    return secret


def _queue(env: Mapping[str, str], wrong: list[str]) -> str:
    queue = env.get("TRACKER_QUEUE", "")
    if queue and not queue.startswith(("sqlite:///", "postgresql://", "redis://", "rediss://")):
        wrong.append("TRACKER_QUEUE must begin with sqlite:///, postgresql:// or redis://")
    return queue


def _mail(env: Mapping[str, str], wrong: list[str]) -> dict[str, Any]:
    """The settings of the mail server; whatever is wrong about them is added to `wrong`."""
    security = env.get("TRACKER_SMTP_SECURITY", "starttls").lower()
    if security not in set(Security):
        wrong.append("TRACKER_SMTP_SECURITY must be starttls, tls or none")
    sender = env.get("TRACKER_MAIL_FROM", "")
    if sender or env.get("TRACKER_SMTP_HOST"):  # a server without a sender could send nothing
        try:
            sender = tidy_mailbox(sender)
        except WrongInput:
            wrong.append("TRACKER_MAIL_FROM must be an address such as tracker@example.org")
    authority = env.get("TRACKER_SMTP_CA_FILE", "")
    if authority and not Path(authority).is_file():
        wrong.append("TRACKER_SMTP_CA_FILE names no file")
    return {
        "smtp_host": env.get("TRACKER_SMTP_HOST", ""),
        # The usual port follows the security: 465 is TLS from the start, 587 is STARTTLS, 25 is plain.
        "smtp_port": _number(env, "TRACKER_SMTP_PORT", {"tls": 465, "none": 25}.get(security, 587), 65_535, wrong),
        "smtp_user": env.get("TRACKER_SMTP_USER", ""),
        "smtp_password": _password(env, wrong),
        "smtp_security": security,
        "smtp_timeout": _number(env, "TRACKER_SMTP_TIMEOUT", 30, 60, wrong),
        "smtp_ca_file": authority,
        "mail_from": sender,
    }


def _password(env: Mapping[str, str], wrong: list[str]) -> str:
    """From a file, so that it is in no list of processes; else from the environment."""
    file = env.get("TRACKER_SMTP_PASSWORD_FILE", "")
    if not file:
        return env.get("TRACKER_SMTP_PASSWORD", "")
    try:
        return Path(file).read_text().strip()
    except OSError:
        wrong.append("TRACKER_SMTP_PASSWORD_FILE cannot be read")
        return ""


def _deadline_days(env: Mapping[str, str], wrong: list[str]) -> int | None:
    """How many working days before a due date people are told; nothing where they are not."""
    text = env.get("TRACKER_DEADLINE_DAYS", "1").lower()
    if text == "off":
        return None
    # Digits of other scripts pass `isdigit`; nine digits are enough to see that a number is too large.
    if not text.isascii() or not text.isdigit() or int(text[:9]) > limits.NOTICE_DAYS.most:
        wrong.append(
            f"TRACKER_DEADLINE_DAYS must be a number of working days from 0 to {limits.NOTICE_DAYS.most}, or off"
        )
        return None
    return int(text)


def _holidays(env: Mapping[str, str], wrong: list[str]) -> str:
    """The code of the place whose public holidays are free where a desk chose none."""
    text = env.get("TRACKER_HOLIDAYS", "").strip()
    if not text:
        return ""
    try:
        return Place.of(text).code
    except WrongInput as error:
        wrong.append(f"TRACKER_HOLIDAYS: {str(error).removesuffix('.')}")
        return ""


def _number(env: Mapping[str, str], name: str, usual: int, most: int, wrong: list[str]) -> int:
    text = env.get(name, "")
    if not text:
        return usual
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= most:
        wrong.append(f"{name} must be a number from 1 to {most}")
        return usual
    return int(text)


def _is_zone(name: str) -> bool:
    return name in zoneinfo.available_timezones()
