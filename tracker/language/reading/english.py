"""Whether a text is English, the only language that is read."""

import re

from tracker.language.reading.wordlists import bag

_ENGLISH = bag(
    "the of and to in that is was for on with as it by at from are were has have had be been this which not but they "
    "his her he she said who will would an or their its about after over more than into could when we "
    "you our my what there all if did how out up no told"
)
_OTHERS = bag(
    "der die das und nicht ein eine ist mit von den dem auf für sich im le la les et des une dans est que qui pour "
    "sur pas au du el los las y en por una con del se lo il che di per non sono è gli della o os do da em um uma não "
    "het een van en niet dat zijn te och att det som på är inte w na nie się jest z ja ei että oli og på af er ikke "
    "ve bir bu için de is-a olarak ile yang dan untuk a "
    "sein seine seinen sagte sagten bei nach wird werden hat haben sind auch aus wie zum zur einen einem dass "
    "dit été ont selon aux leur ses cette ce dans avec dijo según pero más fue sus ha detto secondo anche dei "
    "disse segundo foi zei volgens zegt sade enligt powiedział który"
) - bag("a de is-a en do o per")
_WORD = re.compile(r"[^\W\d_]+")
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml|div|p|article|rss|svg)\b", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_SAMPLE = 20_000  # characters
_FEW = 8  # words


def is_markup(text: str) -> bool:
    """Whether the text is a page or another document in tags rather than its words."""
    if _PAGE.match(text):
        return True
    tags = len(_TAG.findall(text[:_SAMPLE]))
    return tags >= 3 and tags * 30 >= len(text[:_SAMPLE].split())


def is_english(text: str) -> bool:
    """Whether the beginning of the text reads as English; a few words do unless they look like another language."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if not words:
        return False
    plain = sum(word.isascii() for word in words)
    english = sum(word in _ENGLISH for word in words)
    foreign = sum(word in _OTHERS for word in words)
    if plain < 0.7 * len(words):
        return False
    if len(words) < _FEW:
        return foreign <= english
    if len(words) < 3 * _FEW:
        return english >= foreign and english > 0
    return english > foreign and english >= 0.08 * len(words)
