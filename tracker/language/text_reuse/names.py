"""Finding the names of sources in a text, in time that grows with the text and not with the number of names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tracker.language.kinds import SourceKind
from tracker.language.text_reuse.publications import Named

_NAME_START = re.compile(r"(?<![\w@/.-])\w+")
_BOUNDARY = re.compile(r"(?![\w@/-])")
_NAME_BEFORE = re.compile(r"(?<![.!?:;\n”\"])[ \t](?P<word>[A-Z][\w’'.-]*)\s$")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+")
_NOT_NAMES = frozenset(
    {"The", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "US", "U.S."}
)
_CUES = frozenset({"citing", "quoting", "told", "via", "to", "by"})
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " "})


class Names:
    """Everybody a text can name, found by their names, the longest first."""

    def __init__(self, sources: Iterable[Named], publishers: Iterable[Named] = ()) -> None:
        """`publishers` are those of the claim's publications: their short forms are read too, where they are clear."""
        forms: defaultdict[str, dict[int, Named]] = defaultdict(dict)
        for source in sources:
            for form in _forms(source):
                forms[form][source.source_id] = source
        # a name that two sources share means neither
        clear = {form: next(iter(bearers.values())) for form, bearers in forms.items() if len(bearers) == 1}
        clear |= _short_forms(publishers, forms)
        self._by_beginning: defaultdict[str, list[tuple[str, Named]]] = defaultdict(list)
        # the longest first, so that “The Island Evening Times” is not read as “Times”
        for form, source in sorted(clear.items(), key=lambda pair: (-len(pair[0]), pair[0])):
            if (first := re.match(r"\w+", form)) is not None:
                self._by_beginning[first[0]].append((form, source))

    def within(self, text: str) -> Iterator[tuple[Named, int, int]]:
        """Who is named where; a name that is part of a longer one is not meant."""
        plain = text.translate(_PLAIN)
        reached = 0
        for word in _NAME_START.finditer(plain):
            start = word.start()
            if start < reached:
                continue
            for form, source in self._by_beginning.get(word[0], ()):
                end = start + len(form)
                if plain.startswith(form, start) and _BOUNDARY.match(plain, end):
                    # even of a part: “North Island Evening Times” holds no shorter name that would be meant
                    reached = end
                    if not _is_part(text, start, end):
                        yield source, start, end
                    break


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a further word of a name stands beside it: “The North Times”, “Times Company”."""
    before = _NAME_BEFORE.search(text, max(0, start - 40), start)
    after = _NAME_AFTER.match(text, end)
    goes_on = after is not None and after[0].strip() not in _NOT_NAMES
    return goes_on or (
        before is not None and before["word"].strip(".") not in _NOT_NAMES and not _is_cue(before["word"])
    )


def _forms(source: Named) -> Iterator[str]:
    """Its names without the article, and the initials of one of three words or more: NYT."""
    for name in source.names:
        plain = " ".join(name.translate(_PLAIN).split())
        plain = plain.removeprefix("The ").removeprefix("the ")
        # a single letter, “X”, stands in every text
        if len(plain) >= 2:
            yield plain
    words = source.name.removeprefix("The ").split()
    # two initials would be found anywhere
    if len(words) >= 3 and source.kind is SourceKind.OUTLET and all(word[:1].isupper() for word in words):
        yield "".join(word[0] for word in words)


def _short_forms(publishers: Iterable[Named], forms_in_use: Mapping[str, object]) -> dict[str, Named]:
    """“the Times” for the one publisher whose name ends so, unless somebody is called just that."""
    ends: dict[str, dict[int, Named]] = {}
    for publisher in publishers:
        words = publisher.name.removeprefix("The ").split()
        if publisher.kind is SourceKind.OUTLET and len(words) >= 3:
            ends.setdefault(f"the {words[-1]}", {})[publisher.source_id] = publisher
    return {
        form: next(iter(bearers.values()))
        for form, bearers in ends.items()
        if len(bearers) == 1 and form.removeprefix("the ") not in forms_in_use
    }


def _is_cue(word: str) -> bool:
    return word.lower() in _CUES
