"""The names that people gave their files, fit to be kept, shown and offered as a download."""

import mimetypes
import re
import unicodedata

from tracker import limits
from tracker.language.characters import DIRECTION_MARKS

# What no system takes in a name, and what ends a quoted word in a header.
_UNFIT = re.compile(r'[<>:"|?*\\/]')
_SPACES = re.compile(r"\s+")
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_TYPES = mimetypes.MimeTypes()  # its own table: that of the system is another one on each machine


def plain_name(filename: str, otherwise: str = "") -> str:
    """The name without its folders and without what a reader cannot see, cut to the limit before its ending."""
    # A name of a file is seldom typed, so nobody is asked to type it anew: what does not fit is left out.
    name = _SPACES.sub(" ", unicodedata.normalize("NFC", filename.replace("\\", "/")))
    visible = "".join(
        character
        for character in name.rstrip("/ ").rpartition("/")[2]
        if character not in DIRECTION_MARKS and unicodedata.category(character) not in _HIDDEN
    )
    return _within(_UNFIT.sub("", visible).strip(" ."), limits.FILE_NAME.most) or otherwise


def name_for(stem: str, media_type: str) -> str:
    """A name for a file that came without one: `article-3-version-1.html`."""
    return stem + (_TYPES.guess_extension(media_type) or "")


def _within(name: str, most: int) -> str:
    if len(name) <= most:
        return name
    _, dot, suffix = name.rpartition(".")
    ending = (dot + suffix)[:12]
    return name[: most - len(ending)] + ending
