"""What stands around the words of an article: buttons, credits, contacts, notes on its use. Nobody's claims."""

import re
from collections.abc import Iterator, Sequence

from tracker.language.characters import CAPITALS
from tracker.language.reading.lines import Line
from tracker.language.reading.pieces import Range

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = (
    rf"(?:(?:\w{{3,9}},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)"
)
_NAME = rf"[{CAPITALS}][\w.’'-]*"
_PLACE = rf"{_NAME}(?:[ -]{_NAME}){{0,3}}(?:, [{CAPITALS}][\w.]*(?: [{CAPITALS}][\w.]*)?)?"
# “LUND, 4 March 2024 – ”, “Zurich (12 June 2024): ”, “AUSTIN, Texas, Jan. 8, 2024 /PRNewswire/ -- ”
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:,? |, ?)|)\(?{_DATE}\)?(?: ?/[\w ]{{2,30}}/| ?\([\w ]{{2,30}}\))?"
    rf"(?:\s?(?:[–—:]|--?)|\.(?= [{CAPITALS}]))\s*"
)
_LINE = re.compile(
    r"(?:[-–—*\s]*(?:ends?|more)[-–—*\s.]*|#+|[*\s]{3,}|share(?: this.{0,30})?|link copied.?|advertisement|"
    r"for immediate release.?|embargo(?:ed)?\b.{0,80}|(?:press|media|news) release\b.{0,60}|"
    r"(?:notes?|information) (?:to|for) (?:the )?editors?:?|editors?[’'] notes?:?|"
    r"(?:last )?(?:updated|published|posted)(?: (?:at|on)|:)? .{0,60}\d.{0,20}|\d{1,2}[- ]min(?:ute)?s? read|"
    r"source[: ] ?[A-Z].{0,60}|©.*|copyright\b.*|.{0,60}all rights reserved.?|"
    r"print this .{0,30}|unsubscribe\b.*|responsible for content\b.*|back to top)",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:follow (?:us|the|our|him|her|them|(?-i:[A-Z@])[^.]{0,60} on)\b|sign up\b|subscribe\b(?! to the)|"
    r"click (?:here|on|below)|"
    r"read (?:more|also|next|our|the full)\b|see also\b|share (?:this|your)\b|send (?:us|your|in)\b|"
    r"download (?:the|our|a|here)\b|write to \S+@|got (?:any )?(?:pictures|photos|videos|a story|a tip)\b|"
    r"register (?:here|at|now|for)\b|get in touch|watch (?:live|below|the video)|listen (?:to our|here|below)|"
    r"stay tuned|join (?:us|our)\b|please\b|learn more\b|find out more\b|visit (?:our|www|https?)\b|"
    r"related(?: \w+)?: |more on this|that[’']s all (?:from us|for (?:now|today))|all rights reserved|"
    r"our (?:live )?coverage (?:resumes|continues|ends|is over)|"
    r"for (?:more|further|additional|any|media|press|interviews?|information|details|enquiries|questions)"
    r"\b[^.!?\n]{0,80}?[, ](?:contact|call|visit|e-?mail|write to|see|go to)\b|"
    r"to (?:find|learn|read|book|register|arrange|donate|report)\b[^.!?\n]{0,80}?[, ](?:contact|call|visit|e-?mail)\b|"
    r"(?:(?:press|media|news)[ -])?(?:contacts?|enquiries|inquiries|queries)"
    r"(?: (?:details|for (?:the )?(?:press|media)|person))?:)",
    re.IGNORECASE,
)
# “We have not been able to verify it”: of the outlet's work, not of the matter.
_VERIFYING = re.compile(
    r"We (?:have|had|can|could|are|were)(?:not|n[’']t)? (?:(?:not|yet|also|still|independently|been|able|unable|"
    r"working|trying|to|immediately) ){0,6}(?:verif(?:y|ied)|confirm(?:ed)?)\b"
)
_CREDIT = re.compile(
    r"\(?(?:photo(?:graph|s)?|pictures?|images?|video|graphic|illustration|foto|credit)(?: \([^()]{1,40}\))?"
    r"(?: by\b|: ?| ?credit:?).{0,200}|"
    r"\(?(?:additional )?(?:reporting|writing|edit(?:ing|ed)) by .{1,200}|"
    rf"(?-i:{_NAME}(?: {_NAME}){{0,3}}) ?/ ?(?-i:{_NAME} ?){{1,4}}|\(?(?:AP|EPA|AFP|Reuters) (?:Photo|file).{{0,80}}|"
    rf"by (?-i:{_NAME})(?: [\w.’'-]+){{1,4}}(?:,? .{{0,60}})?",
    re.IGNORECASE,
)
# “Photographs may be used free of charge”: on what the press may have, not on the matter.
_USE = re.compile(
    r"(?:[\w-]+ ){0,4}?(?:photo\w*|pictures?|images?|interviews?|footage|logos?|press kits?|material|graphics?|videos?)"
    r"(?: and \w+){0,2} (?:(?:is|are) (?:also )?available|(?:may|can|must|is to|are to) (?:also )?be "
    r"(?:used|downloaded|arranged|requested|ordered|credited|reproduced|published))",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|\b(?:tel|phone|fax|mobile|e-?mail|web)\b[.:]|www\.\S+\.\w|https?://|"
    r"\+\d[\d ()/-]{6,}|(?<!\w)@\w{3,}",
    re.IGNORECASE,
)
_CONTACTS = re.compile(
    r"(?:(?:press|media|news)[ -])?(?:contacts?|enquiries|inquiries)(?: details| person)?:?", re.IGNORECASE
)
_ABOUT = re.compile(rf"About (?:the |us\b|[{CAPITALS}])[^.?!]{{0,80}}")
_MOST_OF_A_BLOCK = 6  # lines
_FEWEST_BEFORE = 1  # lines with a sentence before the part on the firm itself
_LONGEST = 180  # characters of a button, a credit or a note
_QUOTED = re.compile('["“”„«»]')


def furniture_lines(lines: Sequence[Line]) -> Iterator[Range]:
    """The lines of a text that are furniture, with the blocks below "Contact" and "About …"."""
    block = sentences = 0
    about = False
    for line in lines:
        if opens := _opens_block(line, sentences):
            block, about = _MOST_OF_A_BLOCK, opens == "about"
        elif block and (about or not line.ends or _REACHED.search(line.text)):
            block -= 1
        else:
            block, about = 0, False
        sentences += line.ends
        if block or (len(line.text) <= _LONGEST and is_furniture(line.text)):
            yield line.start, line.end


def _opens_block(line: Line, sentences: int) -> str:
    if line.is_heading and sentences >= _FEWEST_BEFORE and _ABOUT.fullmatch(line.text.rstrip(":")):
        return "about"
    return "contact" if _CONTACTS.fullmatch(line.text) else ""


def is_furniture(words: str) -> bool:
    """Whether a line or a sentence is nothing that an article says; what is quoted somebody says."""
    if _QUOTED.search(words):
        return False
    if _OPENING.match(words) or _VERIFYING.match(words):
        return True
    if len(words) > _LONGEST:
        return False
    if _LINE.fullmatch(words) or _USE.match(words):
        return True
    is_sentence = words.endswith((".", "!", "?")) and not _credited(words)
    return not is_sentence and bool(_CREDIT.fullmatch(words) or _REACHED.search(words))


def _credited(words: str) -> bool:
    return words.startswith("(") or bool(re.match(r"(?:photo\w*|image|picture|credit)\b", words, re.IGNORECASE))


def dateline_end(line: Line) -> int:
    """Where the words of a paragraph begin behind the place and the date; its start where there are none."""
    match = _DATELINE.match(line.text) if line.ends else None
    return line.start + match.end() if match else line.start
