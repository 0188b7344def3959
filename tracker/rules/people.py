"""What a name, an address and the short name of a desk may look like."""

import re
import unicodedata

from tracker import limits
from tracker.errors import WrongInput
from tracker.rules.input_cleaning import one_line

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def tidy_email(email: str) -> str:
    """The address in lower case; one that cannot exist is `WrongInput`. Nobody is asked whether it does."""

    from email_validator import EmailNotValidError, validate_email  # slow to load, and most runs read no address

    try:
        return validate_email(email.strip(), check_deliverability=False).normalized.lower()
    except EmailNotValidError as error:
        raise WrongInput("This is no e-mail address; write it like name@example.org.", field="email") from error


def tidy_mailbox(address: str) -> str:
    """An address mail can be sent to, in lower case and in letters every server takes; else `WrongInput`."""
    if not address.strip():
        raise WrongInput("The address is missing; write it like name@example.org.", field="address")

    from email_validator import EmailNotValidError, validate_email  # slow to load, and most runs read no address

    try:
        # Many servers still refuse letters beyond ASCII before the @.
        mailbox = validate_email(address.strip(), check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError as error:
        raise WrongInput("Mail cannot go to this address; write it like name@example.org.", field="address") from error
    return (mailbox.ascii_email or mailbox.normalized).lower()


def slug_of(name: str) -> str:
    """The short name that a name makes: `Foreign Desk` → `foreign-desk`; nothing where no letter fits."""
    # NFKD parts “ü” into “u” and its dots; the dots are dropped, the letter stays.
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:80].strip("-")


def tidy_slug(slug: str) -> str:
    """The short name of a desk in addresses and commands: small letters, digits and hyphens, at most 80."""
    tidy = one_line(slug, limits.SHORT_NAME, field="slug", needed=True).lower()
    if not _SLUG.fullmatch(tidy):
        raise WrongInput("Write the short name with small letters, digits and hyphens only.", field="slug")
    return tidy
