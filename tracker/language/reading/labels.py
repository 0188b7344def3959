"""The label before a turn: "Q:", "Holm:", "ANNA HOLM, MINISTER:", "[00:12] Speaker 1:", a name on a line of its own."""

import re
from dataclasses import dataclass

from tracker.language.characters import CAPITALS
from tracker.language.reading.lines import Line
from tracker.language.reading.wordlists import DAYS, bag

_LONGEST = 120  # characters; no label is longer
_CLOCK = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_WORD = rf"(?:[{CAPITALS}][\w.’'-]{{0,40}}|\d{{1,2}})"
_NAME = rf"(?:[Tt]he )?{_WORD}(?: (?:{_WORD}|de|la|von|van|der|den|of|for|the|and)){{0,6}}"
_MORE = r"(?:,? ?\([^()\n]{1,60}\)|,? ?\[[^\[\]\n]{1,60}\]|, [^:\n]{1,70})"
_COLON = re.compile(
    rf"(?:{_CLOCK}[\s–—-]*)?(?P<name>{_NAME})(?P<more>{_MORE})?(?: {_CLOCK})?\s?(?P<sign>:)(?=\s|$|[\"“„«])\s*"
)
_QUESTION_OR_ANSWER = re.compile(
    rf"(?:{_CLOCK}[\s–—-]*)?(?P<name>Q|A|Question|Answer|QUESTION|ANSWER)(?P<more> ?\d{{1,2}})?\s?(?P<sign>[:.)–—-])\s+"
)
_STOPPED = re.compile(rf"(?P<name>{_NAME})(?P<more>{_MORE})?(?P<sign>\.? ?[—–]{{1,2}})\s*(?=[{CAPITALS}])")
_CLOCKED = re.compile(rf"(?P<name>{_NAME})(?P<more>{_MORE})? [\s·|–—-]*(?P<sign>{_CLOCK})$")
_ALONE = re.compile(rf"(?P<name>{_WORD}(?: (?:{_WORD}|de|la|von|van|der|den)){{1,3}})(?P<more>{_MORE})?(?P<sign>)$")
# Behind such words stands no speech: the particulars of an event, a credit, the parts of a check of facts.
_NO_SPEAKERS = bag(
    "when where who what why how which time date place venue entry price cost tickets location address note notes "
    "update updated correction clarification photo photos picture image video audio caption credit source sources "
    "related contact contacts tel phone fax email e-mail website web from to re cc subject background verdict claim "
    "fact facts rating summary breaking live analysis opinion comment warning example step day week chapter part "
    "section figure table box result results total ps nb more read watch listen see follow share press media "
    "published posted today yesterday tomorrow however but and so first second third finally responsible "
    "january february march april june july august september october november december"
)


@dataclass(frozen=True)
class Label:
    """Who is named at the beginning of a line by place and sign; `after` is where the words of the turn begin."""

    name: str
    more: str
    start: int
    end: int
    sign: tuple[int, int]
    after: int
    how: str

    @property
    def key(self) -> str:
        """The same for every turn of one speaker, who may be named in full the first time only."""
        return self.name.split()[-1].casefold()


def label_of(line: Line) -> Label | None:
    """The label a line begins with or consists of, whether or not its text is a dialogue."""
    beginning = line.text[:_LONGEST]
    for how, (pattern, sign) in _PATTERNS.items():
        match = pattern.match(beginning) if sign.search(beginning) else None
        if match and not _is_no_speaker(match["name"]):
            base = line.start
            first, last = match.span("sign") if match["sign"] else match.span("name")
            name = match["name"].rstrip(".")
            return Label(
                name,
                (match["more"] or "").strip(" ,()[]"),
                base + match.start("name"),
                base + match.start("name") + len(name),
                (base + first, base + last),
                base + match.end(),
                how,
            )
    return None


def _is_no_speaker(name: str) -> bool:
    words = name.lower().rstrip(".").split()
    return words[0] in _NO_SPEAKERS or words[-1] in _NO_SPEAKERS or words[0] in _DAYS


_DAYS = frozenset(day.lower() for day in DAYS)
_PATTERNS = {
    "answer": (_QUESTION_OR_ANSWER, re.compile(r"^[QA\d\[(]")),
    "colon": (_COLON, re.compile(":")),
    "stop": (_STOPPED, re.compile("[—–]")),
    "clock": (_CLOCKED, re.compile(r"\d[\])]?$")),
    "alone": (_ALONE, re.compile(r"[\w)\]]$")),
}
"""By how the label is set off, each with a sign that is soon looked for; a name alone on its line comes last."""
