"""Words and boxes that point to other articles."""

import re

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import BLOCKS, line_of, text_of
from tracker.outside.intake.html.sentences import holds_sentence

_OTHERS = re.compile(
    r"(?:related|recommended|read (?:more|next|also)|more (?:on|from|in|about|stories|news)\b|"
    r"most (?:read|viewed|popular)|you may also like|don['’]t miss|up next|latest|trending|"
    r"mehr zum thema|lesen sie auch|lire aussi|à lire|"
    r"similar (?:articles|stories|posts)\b|cited by\b|linkout\b|who is online|explore more on|users browsing this|"
    r"recent posts|also today|share this|newsletter|weitere artikel|te puede interesar|leggi anche).{0,60}",
    re.I,
)  # fmt: skip
_ARTICLES = r"(?:stories|articles?|news|content|posts?|topics|links|reading|coverage|items|headlines|videos)"
_BARE = re.compile(
    r"(?:related|recommended|latest|trending|most (?:read|viewed|popular)|recent)"
    rf"(?: (?:{_ARTICLES}|for you|now|today))*|"
    rf"read (?:more|next|also)|more (?:{_ARTICLES}|(?:on|from|in|about) (?:this|our|us)\b.{{0,30}}|from .{{0,30}})|"
    r"similar (?:articles|stories|posts)|cited by|linkout.{0,20}|who is online|explore more on .{0,30}|"
    r"you may also like.{0,20}|don['’]t miss.{0,10}|up next|mehr zum thema|lesen sie auch|lire aussi|à lire(?: aussi)?|"
    r"also today|share this.{0,10}|(?:our )?newsletter|weitere artikel|te puede interesar|leggi anche",
    re.I,
)
_VAGUE = re.compile(r"(?:related|recommended|most|latest|trending|newsletter|more)\b(?!.{0,20}:)", re.I)
_ONWARDS = re.compile(
    r"(?:read|view|see) (?:the )?(?:full|whole|original) (?:story|article|post|report|thread)|"
    r"(?:continue|keep) reading|read (?:more|on)|weiterlesen|zum artikel|mehr lesen|lire (?:la suite|l['’]article)|"
    r"(?:leer|saber) más|seguir leyendo|leggi (?:tutto|di più)|lees (?:verder|meer)",
    re.I,
)
_LONGEST_PREVIEW = 300  # characters


def is_pointer(words: str) -> bool:
    """Whether a heading or the begin of a line announces other articles."""
    return bool(_OTHERS.match(words.lstrip("•›»>-– ")))


def is_bare_pointer(words: str) -> bool:
    """Whether it announces other articles and says nothing else."""
    return bool(_BARE.fullmatch(words.lstrip("•›»>-– ").rstrip(" :…›»>")))


def is_vague(words: str) -> bool:
    """Whether its first word may begin a sentence of the article as well."""
    return bool(_VAGUE.match(words))


def is_preview(box: HtmlElement) -> bool:
    """A small box with a title whose last words lead to the whole of another article."""
    link = next(iter(list(box.iter("a"))[-1:]), None)
    onwards = "" if link is None else text_of(link).rstrip(" .…→›»>")
    if not _ONWARDS.fullmatch(onwards):
        return False
    words = line_of(box)
    is_last = words.rstrip(" .…→›»>").endswith(onwards)
    parts = [part for part in box.iter(*BLOCKS, "a") if part is not box and text_of(part)]
    return is_last and not holds_sentence(box) and len(onwards) < len(words) <= _LONGEST_PREVIEW and len(parts) > 1
