"""Every limit that people and programs meet: the number, what it limits, and the sentence that refuses more.

The checks, the help at a field, the refusals and docs/reference/limits.md all read these rows. Thresholds of the text
machine and of pictures are no limits of this kind; they stand where they are used.
"""

from dataclasses import dataclass
from enum import StrEnum

from tracker.errors import TooLarge, WrongInput


class Unit(StrEnum):
    """What a limit counts, as its amount is said."""

    CHARACTERS = "characters"
    BYTES = "MB"
    CLAIMS = "claims"
    DAYS = "days"
    EDITIONS = "editions"
    FILES = "files"
    HOURS = "hours"
    REQUESTS = "requests a minute"
    HEDGES = "hedges"
    LEVELS = "levels"
    LINKS = "links"
    NUMBER = ""
    PAGES = "pages"
    PEOPLE = "people"
    PROPOSALS = "proposals"
    PUBLICATIONS = "publications"
    RECIPIENTS = "recipients"
    ROWS = "rows"
    SECONDS = "seconds"
    TOPICS = "topics"
    WORDS = "words"


_TOO_LONG = "{what} has {found} characters; shorten it to {most}."
_TOO_SHORT = "{what} has {found} characters; take at least {least}."
_TOO_LARGE = "{what} is larger than {most} MB; "
_KEEP = "There are {found} {unit}; keep the {most} that matter."
_RANGE = "{what}: write a whole number from {least} to {most}."


@dataclass(frozen=True)
class Limit:
    """One row. `what` begins the refusal and `of` says where it applies; `refusal` has gaps for the numbers."""

    most: int
    unit: Unit
    what: str
    of: str
    refusal: str = _TOO_LONG
    least: int = 0

    @property
    def amount(self) -> str:
        """The number with its unit: `1,000 characters`, `5 MB`."""
        return f"{self._number(self.most)} {self.unit}".strip()

    @property
    def help(self) -> str:
        """What stands at a field: `At most 1,000 characters`."""
        if not self.least:
            return f"At most {self.amount}"
        return f"From {self._number(self.least)} to {self.amount}"

    def allows(self, found: int) -> bool:
        """Whether so many are taken."""
        return self.least <= found <= self.most

    def sentence(self, found: int | None = None, *, what: str = "") -> str:
        """The refusal of that many; `what` names the input where several share the row."""
        below = found is not None and found < self.least and self.unit is Unit.CHARACTERS
        return (_TOO_SHORT if below else self.refusal).format(
            what=what or self.what,
            found="…" if found is None else f"{found:,}",
            most=self._number(self.most),
            least=self._number(self.least),
            unit=self.unit,
        )

    def check(self, found: int, *, field: str | None, what: str = "") -> None:
        """Refuse at `field` what the row does not allow."""
        if not self.allows(found):
            refusal = TooLarge if self.unit in {Unit.BYTES, Unit.PAGES} else WrongInput
            raise refusal(self.sentence(found, what=what), field=field)

    def _number(self, count: int) -> str:
        if self.unit is not Unit.BYTES:
            return f"{count:,}"
        # Some are counted in powers of ten and some in powers of two; people are told the round number of either.
        return str(count // 10**6 if count % 10**6 == 0 else count // 2**20)


# A row stands on one line or two; the formatter would make seven of it.
# fmt: off

# Claims
STATEMENT = Limit(1_000, Unit.CHARACTERS, "The statement", "of a claim")
QUOTE = Limit(5_000, Unit.CHARACTERS, "The quote", "of a claim")
TOPIC = Limit(80, Unit.CHARACTERS, "The topic", "of a claim, each")
TOPICS = Limit(20, Unit.TOPICS, "The topics", "of a claim", _KEEP)
HEDGE = Limit(200, Unit.CHARACTERS, "The hedge", "of a claim, each")
HEDGES = Limit(20, Unit.HEDGES, "The hedges", "of a claim", _KEEP)
REASON = Limit(2_000, Unit.CHARACTERS, "The reason", "of a change, decision or withdrawal")
CORRECTION = Limit(2_000, Unit.CHARACTERS, "The correction notice", "of a superseded claim")
NEWER_CLAIM = Limit(1_000, Unit.CHARACTERS, "The newer claim", "of a superseded claim, as it is looked up")

# Who said it
LINKS = Limit(12, Unit.LINKS, "The chain", "of one claim",
              "The chain has {found} links; keep the {most} that matter.")
CUE = Limit(200, Unit.CHARACTERS, "The cue", "of a link: the words that say so")
PEOPLE = Limit(10_000, Unit.PEOPLE, "How many people", "stand behind one source, if stated", _RANGE, least=1)

# Sources
NAME = Limit(300, Unit.CHARACTERS, "The name", "of a source, person or desk")
ADDRESS = Limit(2_000, Unit.CHARACTERS, "The address", "of a page")
DESCRIPTOR = Limit(300, Unit.CHARACTERS, "The descriptor", "of an unnamed source")
OCCASION = Limit(300, Unit.CHARACTERS, "The occasion", "on which several heard it")
NOTE = Limit(5_000, Unit.CHARACTERS, "The note", "on a source or an entry of the calendar")
BASIS = Limit(2_000, Unit.CHARACTERS, "The basis", "on which an owner is known")

# Articles
# A long book chapter has a tenth of it.
ARTICLE_TEXT = Limit(1_000_000, Unit.CHARACTERS, "The text", "of an article or capture",
                     "The text has {found} characters; take in the article alone, at most {most}.")
UPLOAD = Limit(5_000_000, Unit.BYTES, "The file", "with an article",
               _TOO_LARGE + "take in the article alone, as text.")
PDF_PAGES = Limit(1_000, Unit.PAGES, "The pages", "of a PDF; a long report of a ministry has 400",
                  "This PDF has {found} pages; keep those that matter, at most {most}, or paste its text.")
MAIL_PARTS = Limit(1_000, Unit.NUMBER, "The parts", "of a mail: its texts and attached files",
                   "This mail has {found} parts; paste its text.")
SCANNED_PAGES = Limit(4, Unit.PAGES, "The scanned pages", "of a PDF, which are read where tesseract is installed",
                      "This PDF has {found} scanned pages; keep those that matter, at most {most}, or type the text.")
PACKED = Limit(100 * 2**20, Unit.BYTES, "The file", "with an article, unpacked",
               "{what} unpacks to more than {most} MB; take in the article alone, as text.")
PACKED_FILES = Limit(2_000, Unit.FILES, "The files", "in a packed one, such as a Word document",
                     "The file packs {found} files; keep what matters, at most {most}, or paste its text.")
NESTING = Limit(1_000, Unit.LEVELS, "The nesting", "of a file or page",
                "It is nested too deep to be read; paste its text.")
READING_TIME = Limit(30, Unit.SECONDS, "The file", "or text, by the clock while it is read",
                     "{what} takes longer than {most} seconds to read; keep the part that matters, or paste its text.")
READING_WORK = Limit(20, Unit.SECONDS, "The file", "or text, of the processor while it is read",
                     "{what} takes longer than {most} seconds to read; keep the part that matters, or paste its text.")
READING_MEMORY = Limit(2**30, Unit.BYTES, "The file", "or text, of memory while it is read",
                       "{what} is too much work to read; keep the part that matters, or paste its text.")
READ_AT_ONCE = Limit(2, Unit.FILES, "Files and texts", "that one process of the server reads at a time", "")
# With those that are read: fewer than a server has threads, or nobody could look at a page meanwhile.
READ_LATER = Limit(4, Unit.FILES, "Files and texts", "that wait until others are read",
                   "Other files and texts are being read just now; send it again in a minute.")
WAITING_HOURS = Limit(24, Unit.HOURS, "A file", "that waits to be confirmed, for so long", "")
WAITING_FILES = Limit(10, Unit.FILES, "Files that wait to be confirmed", "by one person; of more the oldest goes", "")
TITLE = Limit(500, Unit.CHARACTERS, "The title", "of an article or publication")
AUTHOR = Limit(300, Unit.CHARACTERS, "The author", "of an article")
GROUNDS = Limit(1_000, Unit.CHARACTERS, "The reason", "given for a day of publication")

# Evidence and edges
QUOTATION = Limit(20_000, Unit.CHARACTERS, "The quotation", "of an item of evidence")
EVIDENCE_NOTE = Limit(20_000, Unit.CHARACTERS, "The note", "on an item of evidence")
LOOKED_IN = Limit(500, Unit.CHARACTERS, "Where you looked", "for evidence that was not there")
CAPTURE = Limit(20 * 2**20, Unit.BYTES, "The captured file", "of an item of evidence",
                _TOO_LARGE + "keep the part that matters.")
FILE_NAME = Limit(300, Unit.CHARACTERS, "The name of the file", "of a capture")
PROOF = Limit(2_000, Unit.CHARACTERS, "The sentence", "that proves an edge")

# The calendar
ENTRY_KEY = Limit(120, Unit.CHARACTERS, "The key", "of an entry of the calendar")
ENTRY_LINE = Limit(300, Unit.CHARACTERS, "The name or label", "in an entry of the calendar, each")
ENTRY_TEXT = Limit(10_000, Unit.CHARACTERS, "The list", "in an entry of the calendar")
ENTRY_SOURCE = Limit(2_000, Unit.CHARACTERS, "The source", "of an entry of the calendar")

# People and programs
PASSWORD = Limit(200, Unit.CHARACTERS, "The password", "of an account", least=12)
MAILBOX = Limit(254, Unit.CHARACTERS, "The e-mail address", "of a person or recipient")
SHORT_NAME = Limit(80, Unit.CHARACTERS, "The short name", "of a desk")
FREE_DAYS = Limit(100, Unit.DAYS, "The days of its own", "that a desk makes free",
                  "A desk makes at most {most} days free by itself; take back those that are over.")
FREE_DAY_NOTE = Limit(200, Unit.CHARACTERS, "The note", "on a day that a desk makes free")
TOKEN_NAME = Limit(80, Unit.CHARACTERS, "The name", "of a token")
TOKEN_DAYS = Limit(365, Unit.DAYS, "A token", "holds",
                   "A token holds from {least} to {most} days; write a number of days.", least=1)
API_BODY = Limit(4 * 2**20, Unit.BYTES, "The request", "to the API", _TOO_LARGE + "send less, or split it.")
API_ROWS = Limit(200, Unit.ROWS, "The limit", "of one page of the API",
                 "The limit takes a whole number from 1 to {most}.", least=1)
API_REQUESTS = Limit(300, Unit.REQUESTS, "Requests", "to the API with one token",
                     "Too many attempts; wait a minute and try again.")
API_FAILURES = Limit(30, Unit.REQUESTS, "Requests", "to the API with wrong tokens, from one address",
                     "Too many attempts; wait a minute and try again.")
REQUEST = Limit(24 * 2**20, Unit.BYTES, "A form", "as a whole",
                "That is more than the tracker takes at once ({most} MB); send less, or split it.")
# 5,000 carriers and 50,000 edges with long names have about 8 million.
GRAPH = Limit(50_000_000, Unit.BYTES, "The graph", "of tracker origins",
              "The graph is longer than {most} MB; leave out what the count does not need.")

# The ledger
SEARCH = Limit(200, Unit.CHARACTERS, "The search", "in the ledger")
SEARCH_WORDS = Limit(12, Unit.WORDS, "The search", "in the ledger",
                     "The search has {found} words; keep the {most} that matter.")
OPEN_DAYS = Limit(36_500, Unit.DAYS, "The days", "that a claim is open, or that agreement is counted over", _RANGE, 1)
NOTICE_DAYS = Limit(10, Unit.DAYS, "The working days", "before a due date on which people are told", _RANGE)
VIEW_NAME = Limit(80, Unit.CHARACTERS, "The name", "of a saved view")

# Reports and policies
REPORT_NAME = Limit(80, Unit.CHARACTERS, "The name", "of a report")
CRON_LINE = Limit(100, Unit.CHARACTERS, "The cron line", "of a report")
ZONE = Limit(64, Unit.CHARACTERS, "The time zone", "of a report")
RECIPIENTS = Limit(200, Unit.RECIPIENTS, "The recipients", "of a report",
                   "A report goes to {most} recipients at most; use an address for the group.")
ORIGINS = Limit(9, Unit.NUMBER, "The origins", "that a policy asks for",
                "Say how many: a number from {least} to {most}.")

# What is shown at once; these refuse nothing, and the page or mail says what it left out
CHOICES = Limit(200, Unit.ROWS, "A list of choices", "in a form shows", "")
CANDIDATES_SHOWN = Limit(100, Unit.PROPOSALS, "An article’s page", "shows", "")
REWORDINGS_SHOWN = Limit(200, Unit.ROWS, "The comparison of two texts", "shows", "")
IMPACT_SHOWN = Limit(200, Unit.ROWS, "The page of a retraction", "shows", "")
PREVIEW_SHOWN = Limit(200, Unit.CLAIMS, "The preview of a report", "shows", "")
EDITION_CHANGES_SHOWN = Limit(200, Unit.CLAIMS, "The page of an edition", "shows of each kind of change", "")
MAIL_CLAIMS_SHOWN = Limit(100, Unit.CLAIMS, "The mail of a report", "shows", "")
MAIL_CHANGES_SHOWN = Limit(50, Unit.CLAIMS, "The mail of a report", "shows of each kind of change", "")
DUE_CLAIMS_SHOWN = Limit(50, Unit.CLAIMS, "The mail about due claims", "shows", "")
POLICY_LISTED = Limit(50, Unit.CLAIMS, "The command tracker policy try", "lists unless --limit says otherwise", "")
EDITIONS_LISTED = Limit(20, Unit.EDITIONS, "The command tracker report editions", "lists", "")
KNOWN_ARTICLES_SHOWN = Limit(8, Unit.ROWS, "The question about an article that may be there", "shows", "")
LIKELY_SHOWN = Limit(8, Unit.ROWS, "The question about a near name", "shows", "")
DOUBTS_SHOWN = Limit(200, Unit.CLAIMS, "The page of claims in doubt for a name", "shows", "")
NOTICES_SHOWN = Limit(20, Unit.ROWS, "The page of notices", "shows", "")
CELL = Limit(32_767, Unit.CHARACTERS, "A cell of a spreadsheet", "holds", "")
PUBLICATIONS = Limit(100, Unit.PUBLICATIONS, "The texts of one claim", "are compared for the newest", "")
OVERDUE_SHOWN = Limit(50, Unit.CLAIMS, "The page of what is overdue", "shows of one person", "")
FREE_DAYS_SHOWN = Limit(12, Unit.DAYS, "A list of free days", "shows of those to come", "")
DESK_ROWS_SHOWN = Limit(8, Unit.CLAIMS, "A list on the front page", "shows", "")
DESK_EVENTS_SHOWN = Limit(8, Unit.ROWS, "The front page", "shows of the journal", "")
RETURNED_SHOWN = Limit(8, Unit.PROPOSALS, "The front page", "shows of what came back to you", "")
ALARMS_SHOWN = Limit(5, Unit.ROWS, "The front page", "shows of each kind of trouble with reports", "")
# fmt: on

LIMITS = {name: row for name, row in globals().items() if isinstance(row, Limit)}
"""Every row by its name, in the order of this file."""
