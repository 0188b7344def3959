"""Whether bytes are a web page."""

import codecs
import re

_TAGS = "!doctype html|html|head|body|title|meta|article|main|section|div|p|h1"
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:" + _TAGS.encode() + rb")[\s>]", re.I | re.S)


def is_webpage(content: bytes) -> bool:
    """Whether the bytes begin as HTML does."""
    return bool(_PAGE.match(content.removeprefix(codecs.BOM_UTF8)[:8192]))
