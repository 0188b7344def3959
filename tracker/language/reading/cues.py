"""Which words of a sentence report something, who says it and what is said."""

from tracker.language.reading.clauses import clause_end, finite_between, skip_adjuncts
from tracker.language.reading.complements import right_content
from tracker.language.reading.cue_match import CueMatch, Range
from tracker.language.reading.nominal import according, headed, nouns, states
from tracker.language.reading.passives import passive, reduced
from tracker.language.reading.phrases import group_start, left_phrase, main_subject, right_phrase, subject
from tracker.language.reading.sides import left_content, source_right, trimmed
from tracker.language.reading.tokens import Words
from tracker.language.reading.vocabulary import PHRASAL, Form
from tracker.language.reading.wordlists import DAYS, MESSAGES, TAKEN, bag


def attributions_in(words: Words) -> list[CueMatch]:
    """Every attribution of one sentence."""
    matches = [*according(words), *nouns(words), *states(words), *headed(words)]
    for at, form in sorted(words.forms.items()):
        match = _verb(words, at, form, matches)
        if match:
            matches.append(match)
    return sorted(matches, key=lambda match: match.cue)


def _phrasal(words: Words, at: int, form: Form) -> tuple[int, str]:
    for particle, frames in PHRASAL.get(form.lemma, ()):
        parts = particle.split()
        if words.low[at + 1 : at + 1 + len(parts)] == parts:
            return at + 1 + len(parts), frames
    return at + 1, form.frames


def _verb(words: Words, at: int, form: Form, before: list[CueMatch]) -> CueMatch | None:
    tags, low, size = words.tags, words.low, len(words.tags)
    last, frames = _phrasal(words, at, form)
    if not frames and not form.preps:
        return None
    first, infinitive = group_start(words, at)
    group = tags[first:at]
    is_passive = form.kind in "pPe" and tags[at] in "ev" and "b" in group and low[at - 1] not in {"had", "have", "has"}
    if is_passive and not (form.lemma in {"quote", "cite"} and _as_saying(words, at, last)):
        return passive(words, first, last, form)
    if form.kind == "e" and "h" not in group and not (at and tags[at - 1] in "ngP"):
        return None
    if form.kind in "pe" and last < size and low[last] == "by" and "h" not in group:
        return reduced(words, at, last, form)
    strong = "c" in frames or "q" in frames
    saying = _as_saying(words, at, last)
    source: Range | None
    if saying:
        source = subject(words, first)
        after = saying
        if source and after < size and tags[after] not in ",." and low[after] != "by":
            after += tags[after] == ":"
            return CueMatch(source, (first, saying), ((after, clause_end(words, after)),), "that", form.lemma, "cq")
        left = _parenthetical(words, source, saying) if source else None
        return CueMatch(source, (first, saying), left, "parenthetical", form.lemma, "cq") if source and left else None
    if form.lemma in {"ask", "decline", "refuse", "wish", "want"} and _unnamed_wish(words, last):
        return None
    right = right_content(words, last, frames, form)
    inverted = _inverted(words, at, first, last, frames)
    if inverted:
        return inverted
    if infinitive:
        first, source = _governor(words, first, strong)
    elif form.kind == "z" and "b" not in group:
        source = _implied(words, first, before)
    elif (first and tags[first - 1] == "c") or (first > 1 and tags[first - 1] == "," and tags[first - 2] == "c"):
        source = main_subject(words, first - 1)
    else:
        source = subject(words, first)
        if source is None and first and tags[first - 1] == "," and form.kind in "p3P":
            source = main_subject(words, first - 1)
    if source is None:
        return None
    if right is None and ("q" in frames or "c" in frames) and form.kind != "z":
        reach = last
        if "o" in frames and last < size and (tags[last] in "dPnagso" or low[last] in {"her"}):
            reach = source_right(words, last)
        left = _parenthetical(words, source, reach, frames)
        if left:
            return CueMatch(source, (first, last), left, "parenthetical", form.lemma, frames)
        if source[0] == 0 and skip_adjuncts(words, reach) >= size - 1 and "q" in frames and size < 16:
            return CueMatch(source, (first, last), (), "alone", form.lemma, frames, colon=True)
        if (
            reach < size
            and tags[reach] == ","
            and tags[reach + 1 : reach + 2] == "z"
            and source[0] == 0
            and "q" in frames
        ):
            return CueMatch(source, (first, last), (), "alone", form.lemma, frames, colon=True)
        if last < size and _ends_with_colon(words, last):
            return CueMatch(source, (first, last), (), "colon", form.lemma, frames, colon=True)
        return None
    if right is None:
        return None
    cue_end, content, rule = right
    if rule in {"preposition", "thing"} and "q" in frames and source[0] and tags[source[0] - 1] == '"':
        left = _parenthetical(words, source, cue_end if rule == "preposition" else content[1])
        left = left or ((left_content(words, source[0]) or (0, 1)),)
        return CueMatch(source, (first, last), left, "parenthetical", form.lemma, frames)
    return CueMatch(source, (first, max(cue_end, last)), (content,), rule, form.lemma, frames)


def _as_saying(words: Words, at: int, last: int) -> int:
    """Where "saying" ends in "quoted somebody as saying"; 0 elsewhere."""
    if words.forms[at].lemma not in {"quote", "cite"}:
        return 0
    for place in range(last, min(last + 14, len(words.low) - 1)):
        if words.low[place] == "as" and words.low[place + 1] in {"saying", "telling", "writing"}:
            return place + 2
        if words.tags[place] in ',;:"':
            break
    return 0


def _unnamed_wish(words: Words, last: int) -> bool:
    """Whether it is only the wish to stay unnamed."""
    return bool({"named", "identified", "quoted", "anonymity", "anonymous"} & set(words.low[last : last + 6]))


def _ends_with_colon(words: Words, at: int) -> bool:
    end = len(words.tags)
    return words.tags[end - 1] == ":" or (":" in words.tags[at:] and words.tags.index(":", at) >= end - 2)


def _parenthetical(words: Words, source: Range, last: int, frames: str = "c") -> tuple[Range, ...] | None:
    """What stands before ", she said" and, if it goes on, after it."""
    tags, low, size = words.tags, words.low, len(words.tags)
    if frames == "q" and '"' not in words.tags:
        return None
    after_as = source[0] >= 2 and low[source[0] - 1] == "as" and tags[source[0] - 2] == ","
    if not after_as and (source[0] < 2 or tags[source[0] - 1] not in ",\"-?!'."):
        return None
    after = skip_adjuncts(words, last)
    if after < size and tags[after] not in ',.;:-"zkc?!)' and low[after] not in {"in", "of", "at", "about", "without"}:
        return None
    left = left_content(words, source[0] - after_as)
    if left is None:
        return None
    pieces = [left]
    if after < size - 2 and tags[after] == "," and tags[after + 1] in '"dsPnkwTaimbhv' and low[after + 1] != "as":
        quoted = tags[after + 1] == '"'
        if quoted or not finite_between(words, left[0], left[1]) or (tags[after + 1] == "k" and low[after + 1] != "as"):
            pieces.append((after + 1, clause_end(words, after + 1)))
    return tuple(pieces)


_WHEN = DAYS | bag("last this next earlier late early later")
_PLAIN = bag("say add write note explain report")


def _inverted(words: Words, at: int, first: int, last: int, frames: str) -> CueMatch | None:
    """Words, then "said" and then who: a comma or quotation mark stands before the verb."""
    tags, low, size = words.tags, words.low, len(words.tags)
    form = words.forms[at]
    plural = form.kind == "f" and form.lemma == "say" and last < size and tags[last] in "nadP" and tags[at - 1] == ","
    if first != at or (form.kind not in "p3P" and not plural) or "q" not in frames or form.lemma == "tell":
        return None
    if at == 0 and last < size and tags[last] in "dPnas":
        end = right_phrase(words, last, inverted=True)
        if end < size and tags[end] in ":," and "c" in frames:
            content = ((end + 1, trimmed(words, size)),) if end + 2 < size else ()
            return CueMatch((last, end), (at, last), content, "inverted", form.lemma, frames, colon=not content)
    if at < 2:
        return None
    if tags[at - 1] not in "\",?!-'" or last >= size or tags[last] not in "dPnags":
        return None
    if low[last] in _WHEN or (tags[last] == "s" and low[last] not in {"he", "she", "they"}):
        return None
    end = right_phrase(words, last, inverted=True)
    if end == last:
        return None
    closes = end >= size - 1 and "c" in frames
    if tags[at - 1] == "-" and '"' not in tags[:at] and not closes:
        return None
    if tags[at - 1] == "," and '"' not in tags[:at] and form.lemma not in _PLAIN and not closes:
        return None
    if end < size and tags[end] in "vmbefhx" and tags[at - 1] == "," and low[end] not in TAKEN:
        return None
    left = left_content(words, at)
    if left is None:
        return None
    name_end = source_right(words, last) if end < size and (low[end] in TAKEN or low[end] in {"who", "that"}) else end
    if end < size - 1 and tags[end] == "," and tags[end + 1] in "daPn":
        stop = right_phrase(words, end + 1)
        while stop < size and tags[stop] in "iw":
            stop = right_phrase(words, stop + 1) if tags[stop] == "i" else clause_end(words, stop, relative=True)
            if stop < size and tags[stop] == ",":
                break
        if stop >= size or tags[stop] in ",.":
            name_end = stop
    pieces = [left]
    after = skip_adjuncts(words, name_end)
    if after < size - 2 and tags[after] == "," and tags[after + 1] == '"':
        pieces.append((after + 1, clause_end(words, after + 1)))
    return CueMatch((last, name_end), (at, last), tuple(pieces), "inverted", form.lemma, frames)


def _governor(words: Words, first: int, strong: bool) -> tuple[int, Range | None]:
    """Who does it when the verb is an infinitive: "declined to say", "is expected to announce"."""
    tags = words.tags
    if not first:
        return first, None
    before = tags[first - 1]
    if before in "vfez":
        start, infinitive = group_start(words, first - 1)
        source = subject(words, start) if not infinitive else _governor(words, start, strong)[1]
        if source is None and start and tags[start - 1] == "c":
            source = main_subject(words, start)
        return start, source
    if strong and before in "na":
        return first, main_subject(words, first)
    return first, None


def _implied(words: Words, first: int, before: list[CueMatch]) -> Range | None:
    """Who does it when the verb ends in -ing: the subject of the sentence."""
    tags, low = words.tags, words.low
    if first and low[first - 1] == "worth":
        return None
    if not first:
        end = next((at for at in range(1, len(tags)) if tags[at] == ","), None)
        if end is None or end + 1 >= len(tags):
            return None
        stop = right_phrase(words, end + 1)
        return (end + 1, stop) if stop > end + 1 else None
    if tags[first - 1] in "nP" and low[first - 1] not in {"of"}:
        phrase = left_phrase(words, first)
        if phrase and phrase[0] and tags[phrase[0] - 1] in "vefr" and MESSAGES & set(low[phrase[0] : phrase[1]]):
            return main_subject(words, phrase[0]) or phrase
        return phrase
    if tags[first - 1] == "o":
        return (first - 1, first)
    for match in reversed(before):
        if match.cue[0] < first and match.rule != "according" and tags[first - 1] == ",":
            return match.source
    return main_subject(words, first - 1)
