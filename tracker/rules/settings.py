"""The settings of an installation: the variable of each, what it takes, what holds without it, what it does."""

from dataclasses import dataclass

from tracker import limits


@dataclass(frozen=True)
class Setting:
    """One row. `kind` says what is taken, `unset` what holds without it: a value as it would be written, or words."""

    variable: str
    kind: str
    meaning: str
    unset: str = ""
    is_value: bool = False


def _with(variable: str, kind: str, value: str, meaning: str) -> Setting:
    """A setting with a value of its own where nobody sets it."""
    return Setting(variable, kind, meaning, value, is_value=True)


LEAST_KEY, LEAST_METRICS_TOKEN = 32, 16
"""How long a secret has to be so that nobody guesses it, in characters."""

_ADDRESS = "`sqlite:///FILE` or `postgresql://USER@HOST/NAME`"
_QUEUE = "`sqlite:///FILE`, `postgresql://…` or `redis://…` (the extra `redis`)"

# A row stands on two lines or three; the formatter would make six of it.
# fmt: off
SETTINGS = (
    _with("TRACKER_DATABASE_URL", _ADDRESS, "sqlite:///instance/tracker.sqlite",
          "The database. The option `--database` goes before it."),
    Setting("TRACKER_SECRET_KEY", f"{LEAST_KEY} characters or more",
            "Signs sessions and forms; the same in every process of an installation.",
            "made once and kept in `instance/secret_key`, readable by its owner only"),
    _with("TRACKER_PUBLIC_URL", "`http://…` or `https://…`", "http://127.0.0.1:8000",
          "How browsers reach the pages. With `https://` cookies insist on it."),
    _with("TRACKER_TWO_PERSON_APPROVAL", "`on` or `off`", "on",
          "Whether what the policy of a desk names needs the approval of a second person. Every page says so when it "
          "is off."),
    _with("TRACKER_TIME_ZONE", "an IANA zone such as `Europe/Berlin`", "UTC",
          "The clock by which pages tell the time."),
    Setting("TRACKER_SMTP_HOST", "a host name", "The mail server.",
            "no mail: editions are made and their mails wait"),
    Setting("TRACKER_SMTP_PORT", "1 to 65,535", "The port of the mail server.",
            "587; with `tls` 465, with `none` 25"),
    _with("TRACKER_SMTP_SECURITY", "`starttls`, `tls` or `none`", "starttls",
          "How the connection is secured. What is asked for is insisted on, and the certificate is checked."),
    Setting("TRACKER_SMTP_CA_FILE", "a file", "Certificates to trust besides those of the system.",
            "those of the system"),
    Setting("TRACKER_SMTP_USER", "text", "The account at the mail server.", "no sign-in"),
    Setting("TRACKER_SMTP_PASSWORD_FILE", "a file",
            "Holds the password of that account and nothing else. It goes before the next one.", "no sign-in"),
    Setting("TRACKER_SMTP_PASSWORD", "text",
            "The password without a file. Other programs of the same user can read it; take the file where you can.",
            "no sign-in"),
    _with("TRACKER_SMTP_TIMEOUT", "1 to 60", "30",
          "How many seconds to wait for one answer; a whole mail may take four times as long."),
    Setting("TRACKER_MAIL_FROM", "an e-mail address",
            "The address that mail comes from; needed with a mail server. Its domain is in every Message-ID.",
            "no mail"),
    Setting("TRACKER_METRICS_TOKEN", f"{LEAST_METRICS_TOKEN} characters or more",
            "What a program carries (`Authorization: Bearer …`) to read `/metrics`.",
            "only programs on this machine that ask directly read them"),
    _with("TRACKER_DEADLINE_DAYS", f"0 to {limits.NOTICE_DAYS.most}, or `off`", "1",
          "How many working days of the claim’s desk before a due date people are told by mail, from 08:00 in "
          "`TRACKER_TIME_ZONE`."),
    Setting("TRACKER_HOLIDAYS", "a country, or a country and a region, such as `DE-BE`",
            "Whose public holidays are free at desks that chose none, for due dates, notices and “every weekday”.",
            "only Saturday and Sunday are free"),
    _with("TRACKER_DEADLINE_TELLS", "`links` or `statements`", "links",
          "Whether that mail says what is claimed; it never does of a confidential claim."),
    Setting("TRACKER_QUEUE", _QUEUE, "Where workers are nudged.",
            "a file beside a SQLite database, else the same PostgreSQL"),
)
# fmt: on
"""Every setting, in the order in which an installation is set up."""
