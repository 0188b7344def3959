"""Who made a picture, where a caption says it in its last words: `Photo: Ann Maker/Tower`, `(Ann Maker)`, `© Tower`."""

import re

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import label_words

_NAME = r"(?:[A-ZÀ-ÞŁŠŽА-Я][\w.’'&-]*|[a-z]{2,6}(?=\s?/))"
_SMALL = r"de|van|von|der|den|la|le|du|of|the|for|and|und|et|y|e|via|by|from|with|in|family|collection|archive"
_NAMES = rf"(?:the )?(?:{_NAME}|@\w+)(?:(?:\s*[,/|·&+–—-]\s*|\s+)(?:{_NAME}|{_SMALL}|@\w+|\d{{4}})){{0,12}}"
_MADE = (
    r"photo(?:graph|grapher|s|graphs)?|images?|pictures?|pics?|illustrations?|graphics?|maps?|video|chart|credits?|foto|"
    r"fotos|bild|bilder|grafik|karte|quelle|archivbild|archivfoto|symbolbild|crédits?(?: photo)?|fotografía|foto's|"
    r"beeld|foto af|fotografie|zdjęcie|фото"
)
_WITH_WORD = rf"(?:(?:file|handout|archive|cover|lead|composite)\s)?(?:{_MADE})\s*(?::|…|\.\.\.|\bby\b|courtesy of)\s*"
# The names of a caption are in small letters between them too; those of makers are not, but for these few words.
_LAST = re.compile(
    rf"(?P<told>.*?[^\s–—|-])(?:\s*[–—|-])?\s+(?P<credit>"
    rf"(?i:{_WITH_WORD}|courtesy of\s+|©\s*|\(c\)\s*|copyright\s+){_NAMES}\.?"
    rf"|\((?i:{_WITH_WORD}|©\s*|courtesy of\s+){_NAMES}\.?\)|\[(?i:{_WITH_WORD}|©\s*)?{_NAMES}\])",
    re.S,
)
# Without a word that says so: the maker and the agency behind a whole sentence, parted by a stroke. Names in round
# brackets may be those of whom the picture shows.
_BEHIND_SENTENCE = re.compile(
    rf"(?P<told>.*[.!?…][”\"'’)]?)\s+(?P<credit>{_NAME}(?:\s{_NAME}){{0,3}}(?:\s?/\s?{_NAME}(?:\s{_NAME}){{0,3}}){{1,4}}"
    rf"(?:\s(?:via|for)\s{_NAMES})?)",
    re.S,
)
_RIGHTS = re.compile(
    r"\s+(?:purchase|request|order|buy) (?:licensing|reprints?|prints?|rights?|licen[cs]es?)\b.{0,40}$", re.I
)
_OWN_WORK = re.compile(r"\bby the (?:author|writer|reporter)s?\b", re.I)
_LONGEST = 160  # characters of a credit
_LONGEST_CAPTION = 1_000
_CAPTIONS = {"caption", "captions", "figcaption", "imagecaption", "photocaption", "legende", "bildunterschrift"}
_PICTURES = {"img", "picture", "amp-img", "video"}
_NEAR = 3


def without_credit(caption: str) -> tuple[str, str]:
    """The caption and, apart from it, the words in which it names who made the picture."""
    rights = _RIGHTS.search(caption[-_LONGEST:])
    whole = caption if rights is None else caption.removesuffix(rights[0])
    start, end = whole[:-_LONGEST], whole[-_LONGEST:]
    match = _LAST.fullmatch(end) or _BEHIND_SENTENCE.fullmatch(end)
    if match is None or len(caption) > _LONGEST_CAPTION or _OWN_WORK.search(match["credit"]):
        return caption, ""
    return start + match["told"].rstrip(" –—|-"), match["credit"]


def is_caption(node: HtmlElement) -> bool:
    """Whether it stands below a picture, and is called or placed as a caption is."""
    near = [node, *node.iterancestors()][:_NEAR]
    if node.tag == "figcaption" or next(node.iterancestors("figure", "figcaption"), None) is not None:
        return True
    if any(label_words(part) & _CAPTIONS for part in near):
        return True
    before = node.getprevious()
    return before is not None and before.tag in _PICTURES
