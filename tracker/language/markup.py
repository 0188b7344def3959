"""Words for an explanation, without the signs that only mark them up."""

import re

_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>")
_LINK = re.compile(r"!?\[([^\[\]\n]{1,300})\]\((?:https?://|/|#)[^()\s]{0,500}\)")
# “f***” is how the word is printed, and “5 * 3” a sum.
_STRESS = re.compile(
    r"(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])|(?<!\w)(?:_{1,3}|~~|`+)(?=\w)|(?<=[\w.,!?])(?:_{1,3}|~~|`+)(?!\w)"
)
_LINE = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[*+][ \t]+)", re.MULTILINE)
_CENSORED = re.compile(r"\b\w{1,2}\*{2,}")


def shown(words: str) -> str:
    """The words as a reader sees them: no asterisks of stress, no tags, no signs of headings and lists."""
    kept = _CENSORED.findall(words)
    plain = _LINE.sub("", _LINK.sub(r"\1", _TAG.sub("", words)))
    return plain if kept else _STRESS.sub("", plain)
