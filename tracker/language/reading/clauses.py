"""How far a clause or a thing reported on reaches, and what is stepped over on the way to it."""

from tracker.language.reading.phrases import right_phrase
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import DAYS, TIMES, bag

_LEADS_TO_SAY = bag(
    "adding saying citing arguing noting calling claiming telling warning suggesting accusing insisting "
    "explaining pointing referring quoting promising urging vowing according"
)


_LEADS = bag("in on at during via through to of after with from before by")


def finite_between(words: Words, first: int, end: int) -> bool:
    """Whether a clause of its own could stand there: a subject and a finite verb after it."""
    tags = words.tags
    for at in range(first + 1, end):
        tag = tags[at]
        if tag in "vmbhx" and tags[at - 1] not in "t":
            if "w" not in tags[first:at] and "T" not in tags[first:at]:
                return True
        elif tag in "ef" and tags[at - 1] in "nPsro" and "w" not in tags[first:at] and "t" not in tags[first:at]:
            if (
                tag == "f"
                or at + 1 >= len(tags)
                or words.low[at + 1] not in {"by", "in", "on", "at", "with"}
                or tags[at - 1] == "s"
            ):
                return True
        elif tag in ",;" and "w" in tags[first:at]:
            continue
    return False


def opens_clause(words: Words, first: int) -> bool:
    """Whether a subject with its own finite verb begins at `first`."""
    tags, low, size = words.tags, words.low, len(words.tags)
    at = first
    while at < size and tags[at] in "r(\"'":
        at += 1
    if at < size and tags[at] in "kiw":
        return finite_between(words, at, clause_end(words, at))
    if at < size and (tags[at] == "z" or low[at] == "that"):
        at += 1
    at = right_phrase(words, at)
    if at == first:
        return False
    while at < size and tags[at] == "r":
        at += 1
    if at >= size:
        return False
    tag = tags[at]
    if tag in "vmbhx":
        return True
    if tag in "ef":
        return tag == "f" or (
            at + 1 < size
            and (low[at + 1] != "by" and (tags[at - 1] in "sP" or at in words.forms or tags[at + 1] in "dPonaTtri.,"))
        )
    if tag in ",w(-tz\"'Ts" or low[at] in {"in", "at", "on"}:
        needed = 2 if tag in "wTs" else 1
        for place in range(at + 1, clause_end(words, first)):
            if tags[place] in "vmbhx" and tags[place - 1] != "t" and tags[place - 1] not in "mbhx":
                needed -= 1
                if not needed:
                    return tag not in ",-" or "w" not in tags[at : at + 2] or needed <= 0
            elif tags[place] in "wT":
                needed += 1
    return False


def _reports(words: Words, first: int) -> bool:
    """Whether somebody else begins to speak at `first`: "and another said they"."""
    at = right_phrase(words, first)
    form = words.forms.get(at) if at > first else None
    return form is not None and form.lemma in _SPEECH and form.kind in "p3P"


_SPEECH = bag("say tell add write report note claim argue warn announce insist state declare explain suggest")


def _is_said(words: Words, at: int) -> bool:
    """Whether "…, said the minister" begins at `at`."""
    form = words.forms.get(at)
    if form is None or form.kind not in "p3P" or "q" not in form.frames or at + 1 >= len(words.tags):
        return False
    end = right_phrase(words, at + 1)
    return words.tags[at + 1] in "dPna" and (end >= len(words.tags) or words.tags[end] in ",.")


def _speaks(words: Words, first: int) -> bool:
    """Whether "…, she said" begins at `first`."""
    at = right_phrase(words, first)
    if at == first:
        return False
    while at < len(words.tags) and words.tags[at] in "rhb":
        at += 1
    form = words.forms.get(at)
    if form is None or "q" not in form.frames or form.kind not in "p3Pfz":
        return False
    after = at + 1
    if "o" in form.frames and after < len(words.tags) and words.tags[after] in "dPnago":
        after = right_phrase(words, after)
    after = skip_adjuncts(words, after)
    return after >= len(words.tags) or words.tags[after] in '.,;"-'


def clause_end(words: Words, first: int, *, relative: bool = False) -> int:
    """Where a reported clause that begins at `first` ends."""
    tags, low, size = words.tags, words.low, len(words.tags)
    end = size
    quoted = 0
    for at in range(first, size):
        tag = tags[at]
        if tag == '"':
            quoted ^= 1
            continue
        if quoted:
            continue
        if tag == ";" or (tag == ")" and "(" not in tags[first:at]):
            end = at
            break
        if tag == "c" and at + 1 < size and at > first + 2:
            verb = at + 2 if tags[at + 1] == "r" else at + 1
            form = words.forms.get(verb)
            if (
                form
                and form.frames
                and form.kind in "p3P"
                and tags[at - 1] != "i"
                and (low[at] == "but" or "c" in form.frames or "q" in form.frames)
            ):
                end = at
                break
            if tags[at + 1] in "sdPna" and _reports(words, at + 1):
                end = at
                break
            if tags[at - 1] == "," and low[at] in {"but", "yet"} and tags[at + 1] in "vbhxme":
                end = at
                break
        if tag == "," and at + 1 < size and at > first + 1:
            following = low[at + 1]
            if following in _LEADS_TO_SAY or (following == "but" and finite_between(words, at + 2, size)):
                end = at
                break
            if (
                tags[at + 1] == "z"
                and at + 2 < size
                and tags[at + 2] in "daPngosiTtzk"
                and following not in {"including", "depending", "regarding"}
                and not _lists(words, at + 1)
            ):
                end = at
                break
            if relative and tags[at + 1] in "vfmbhxe":
                end = at
                break
            if tags[at + 1] in "sdPnag" and _speaks(words, at + 1):
                end = at
                break
            if tags[at + 1] in "ev" and _is_said(words, at + 1):
                end = at
                break
            if following in {"though", "although", "while", "whereas"}:
                end = at
                break
    while end > first and tags[end - 1] in ".,-":
        end -= 1
    return end


def phrase_end(words: Words, first: int) -> int:
    """Where a thing reported on ends: a noun phrase with what hangs on it."""
    tags, low, size = words.tags, words.low, len(words.tags)
    quoted = 0
    at = first
    for at in range(first, size):
        tag = tags[at]
        if tag == '"':
            quoted ^= 1
            continue
        if quoted or at == first:
            continue
        if tag in ";:.-":
            if tag == "." and at + 1 < size:
                continue
            if low[at] == "-":
                continue
            return at
        if tag == ",":
            if at + 1 < size and tags[at + 1] in "aPnd" and _lists(words, at + 1):
                continue
            return at
        if tag == "k" and low[at] not in {"how", "why", "than", "where", "as"}:
            return at
        if (
            tag == "c"
            and at + 1 < size
            and (
                tags[at + 1] in "vembhx"
                or (tags[at + 1] == "r" and at + 2 < size and tags[at + 2] in "vembhx")
                or (tags[at + 1] == "s")
            )
        ):
            return at
        if low[at] in DAYS or (low[at] in {"during", "after", "before", "amid", "since", "until", "despite"}):
            return at - 1 if low[at - 1] in {"on", "late", "early", "last", "next"} else at
    return size


def _lists(words: Words, at: int) -> bool:
    """Whether a comma is one of a list that ends with "and"."""
    for step in range(at, min(at + 9, len(words.tags))):
        if words.tags[step] == "c":
            return True
        if words.tags[step] in 'vembhxk"wT':
            return False
    return False


def skip_adjuncts(words: Words, at: int) -> int:
    """Step over when and where it was said: Monday, late on Tuesday, in a statement, at a rally in Ohio."""
    tags, low, size = words.tags, words.low, len(words.tags)
    while at < size:
        if low[at] in DAYS and not (at + 1 < size and tags[at + 1] == "g"):
            at += 1 + (at + 1 < size and low[at + 1] in TIMES)
        elif (
            low[at] in {"last", "late", "early", "this", "earlier", "later"}
            and at + 1 < size
            and (low[at + 1] in DAYS or low[at + 1] in TIMES or low[at + 1] == "this")
        ):
            at += 2
        elif tags[at] == "r" and not (at + 1 < size and tags[at + 1] in "ad"):
            at += 1
        elif low[at] in _LEADS and at + 1 < size and tags[at + 1] in "daPng":
            end = right_phrase(words, at + 1)
            if low[at] == "to" and (tags[at + 1] == "f" or (tags[at + 1] == "n" and not low[at + 1].endswith("s"))):
                break
            if end < size and (tags[end] in 'T,:".?!szeiwkct-' or low[end] in DAYS):
                at = end
                continue
            if end == size:
                at = end
            break
        elif (
            low[at] in {"carried", "published", "posted", "released", "broadcast", "quoted"}
            and at + 1 < size
            and tags[at + 1] == "i"
        ):
            at += 1
        else:
            break
    return at
