"""Which words of a sentence report something, who says it and what is said."""

from dataclasses import dataclass, replace

from tracker.language.reading.adjuncts import skip_adjuncts
from tracker.language.reading.clauses import clause_end, finite_between
from tracker.language.reading.complements import right_content
from tracker.language.reading.cue_match import CueMatch, Range
from tracker.language.reading.ends import behind_but, relative_end, subject_end
from tracker.language.reading.inversions import inverted
from tracker.language.reading.letters import ANY_NOMINAL, NOUNS
from tracker.language.reading.nominal import according, headed, nouns, states
from tracker.language.reading.origins import origins
from tracker.language.reading.passives import passive, reduced
from tracker.language.reading.phrases import group_start, left_phrase, main_subject, right_phrase, subject
from tracker.language.reading.sides import left_content, nobody_but, source_right, was_asked
from tracker.language.reading.tokens import Words
from tracker.language.reading.values import valued
from tracker.language.reading.vocabulary import PHRASAL, Form
from tracker.language.reading.wordlists import MESSAGES


def attributions_in(words: Words) -> list[CueMatch]:
    """Every attribution of one sentence."""
    readers = (according, origins, nouns, states, headed, valued)
    matches = [match for matches_of in readers for match in matches_of(words)]
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


@dataclass(frozen=True)
class _Cue:
    """A reporting verb with its auxiliaries and particle: words from `first` up to `last`, the verb at `at`."""

    words: Words
    form: Form
    at: int
    first: int
    last: int
    frames: str
    infinitive: bool

    @property
    def group(self) -> str:
        """The letters of the auxiliaries: "has not" before "said"."""
        return self.words.tags[self.first : self.at]

    @property
    def is_strong(self) -> bool:
        """Whether whole clauses or quotations are said by it."""
        return "c" in self.frames or "q" in self.frames

    @property
    def is_passive(self) -> bool:
        """Whether it is "was criticised"; "has been said" too, but not "had criticised"."""
        tag, auxiliary = self.words.tags[self.at], self.words.low[self.at - 1]
        has_be = "b" in self.group and auxiliary not in {"had", "have", "has"}
        return self.form.kind in "pPe" and tag in "ev" and has_be

    @property
    def is_bare_participle(self) -> bool:
        """Whether a participle stands without "has" and without a noun: "written in haste"."""
        before = self.words.tags[self.at - 1] if self.at else ""
        return self.form.kind == "e" and "h" not in self.group and before not in {"n", "g", "P"}

    @property
    def is_reduced(self) -> bool:
        """Whether it is "proposed by" without "was": "the plan proposed by Merkel"."""
        by = self.words.low[self.last : self.last + 1] == ["by"]
        return self.form.kind in "pe" and by and "h" not in self.group

    def match(self, source: Range, content: tuple[Range, ...], rule: str, *, colon: bool = False) -> CueMatch:
        """What was found, with the verb group as its cue."""
        return CueMatch(source, (self.first, self.last), content, rule, self.form.lemma, self.frames, colon=colon)


def _verb(words: Words, at: int, form: Form, before: list[CueMatch]) -> CueMatch | None:
    """Who says what with the reporting verb at `at`; `before` is what was found left of it."""
    last, frames = _phrasal(words, at, form)
    if not frames and not form.preps:
        return None
    first, infinitive = group_start(words, at)
    cue = _Cue(words, form, at, first, last, frames, infinitive)
    saying = _as_saying(words, at, last)
    if cue.is_passive and not saying:
        return passive(words, first, last, form)
    if cue.is_bare_participle:
        return None
    if cue.is_reduced:
        return reduced(words, at, last, form)
    if saying:
        return _quoted_as_saying(cue, saying)
    if form.lemma in {"ask", "decline", "refuse", "wish", "want"} and _unnamed_wish(words, last):
        return None
    # "…, said Merkel" before "Merkel said …": the words on the right may be the name of the source.
    return inverted(words, at, first, last, frames) or _active(cue, before)


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


def _quoted_as_saying(cue: _Cue, saying: int) -> CueMatch | None:
    """What somebody was quoted as saying; `saying` is where the cue ends."""
    words, tags, size = cue.words, cue.words.tags, len(cue.words.tags)
    source = subject(words, cue.first)
    if source is None:
        return None
    after = saying
    if after < size and tags[after] not in ",." and words.low[after] != "by":
        after += tags[after] == ":"
        content = ((after, clause_end(words, after)),)
        return CueMatch(source, (cue.first, saying), content, "that", cue.form.lemma, "cq")
    left = _parenthetical(words, source, saying)
    return CueMatch(source, (cue.first, saying), left, "parenthetical", cue.form.lemma, "cq") if left else None


def _active(cue: _Cue, before: list[CueMatch]) -> CueMatch | None:
    """What a subject says: to the right of the verb, or before ", she said"."""
    right = right_content(cue.words, cue.last, cue.frames, cue.form)
    first, source = _speaker(cue, before)
    if source is None:
        return None
    cue = replace(cue, first=first)
    if right is None:
        return _without_right_content(cue, source) if cue.is_strong and cue.form.kind != "z" else None
    cue_end, content, rule = right
    content = behind_but(cue.words, content)
    content = content[0], relative_end(cue.words, cue.first, source, content)
    if not cue.at and subject_end(cue.words, content[0], content[1]) < min(content[1], source[0] - 1):
        return None  # "Saying that it fell is nonsense, the owner said"
    if not cue.at and content[0] < source[0] < content[1]:
        # "Denying that it fell, | the owner left"
        content = content[0], source[0] - (cue.words.tags[source[0] - 1] == ",")
    opens_after_quotation = source[0] and cue.words.tags[source[0] - 1] == '"'
    if rule in {"preposition", "thing"} and "q" in cue.frames and opens_after_quotation:
        # “We leave,” she said of the talks: what is said stands on the left.
        left = _parenthetical(cue.words, source, cue_end if rule == "preposition" else content[1])
        left = left or ((left_content(cue.words, source[0]) or (0, 1)),)
        return cue.match(source, left, "parenthetical")
    return replace(cue, last=max(cue_end, cue.last)).match(source, (content,), rule)


def _speaker(cue: _Cue, before: list[CueMatch]) -> tuple[int, Range | None]:
    """Where the cue begins, with the verb that governs an infinitive, and who speaks."""
    words, tags, first = cue.words, cue.words.tags, cue.first
    if cue.infinitive:
        return _governor(words, first, cue.is_strong)
    if cue.form.kind == "z" and "b" not in cue.group:
        return first, _implied(words, first, before)
    if _follows_and(tags, first):
        return first, main_subject(words, first - 1)
    source = subject(words, first)
    if source is None and first and tags[first - 1] == "," and cue.form.kind in "p3P":
        source = main_subject(words, first - 1)  # "Merkel left, said goodbye and …"
    return first, source


def _follows_and(tags: str, first: int) -> bool:
    """Whether "and" or "and," stands before: "Merkel left and said"."""
    return tags[:first].endswith("c") or (tags[:first].endswith("c,") and first > 1)


def _without_right_content(cue: _Cue, source: Range) -> CueMatch | None:
    """What is said where nothing stands on the right: before ", she said", or in the sentence beside."""
    words, tags = cue.words, cue.words.tags
    reach = cue.last
    has_object = tags[reach : reach + 1] and (tags[reach] in ANY_NOMINAL or words.low[reach] == "her")
    if "o" in cue.frames and has_object:
        reach = source_right(words, reach)  # "…, she told Reuters"
    left = _parenthetical(words, source, reach, cue.frames)
    if left:
        return cue.match(source, left, "parenthetical")
    if source[0] == 0 and "q" in cue.frames and _ends_sentence(words, reach):
        return cue.match(source, (), "alone", colon=True)
    if cue.last < len(tags) and _ends_with_colon(words, cue.last):
        return cue.match(source, (), "colon", colon=True)
    return None


def _ends_sentence(words: Words, at: int) -> bool:
    """Whether nothing is said in this sentence: "Merkel said on Monday.", "He said, smiling."."""
    tags, size = words.tags, len(words.tags)
    # 16: a longer sentence without content was not understood, and gets none from the sentence beside it.
    return (skip_adjuncts(words, at) >= size - 1 and size < 16) or tags[at : at + 2] == ",z"


def _parenthetical(words: Words, source: Range, last: int, frames: str = "c") -> tuple[Range, ...] | None:
    """What stands before ", she said" and, if it goes on, after it."""
    tags, low, size = words.tags, words.low, len(words.tags)
    if frames == "q" and '"' not in tags:
        return None
    nobody = nobody_but(words, source[0])
    if nobody:
        return _parenthetical(words, (nobody, source[1]), last, frames)
    after_as = source[0] >= 2 and low[source[0] - 1] == "as" and tags[source[0] - 2] == ","  # ", as she said,"
    if not after_as and (source[0] < 2 or tags[source[0] - 1] not in ",\"-?!'."):
        return None
    after = skip_adjuncts(words, last)
    if after < size and tags[after] not in ',.;:-"zkc?!)' and low[after] not in {"in", "of", "at", "about", "without"}:
        return None
    left = left_content(words, source[0] - after_as)
    if left is None or was_asked(words, left[0]):
        return None
    return (left, (after + 1, clause_end(words, after + 1))) if _goes_on_after(words, left, after) else (left,)


def _goes_on_after(words: Words, left: Range, after: int) -> bool:
    """Whether the content goes on behind the cue: "The deal, she said, is dead"."""
    tags, low = words.tags, words.low
    if after >= len(tags) - 2 or tags[after] != "," or low[after + 1] == "as":
        return False
    following = tags[after + 1]
    if following not in '"dsPnkwTaimbhv':
        return False
    if following == "T" and words.low[left[0]] == "it":
        return True  # "It was wrong, she said, that they left"
    return following in '"k' or not finite_between(words, left[0], left[1])


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
    if not first:
        return _subject_after_comma(words)
    last = tags[first - 1]
    if low[first - 1] == "worth":
        return None  # "It is worth noting that"
    if last in NOUNS and low[first - 1] != "of":
        return _implied_by_noun(words, first)
    if last == "o":
        return (first - 1, first)
    if last == ",":
        for match in reversed(before):
            if match.cue[0] < first and match.rule != "according":
                return match.source
    return main_subject(words, first - 1)


def _subject_after_comma(words: Words) -> Range | None:
    """Who is named after the opening: "Speaking in Paris, the minister"."""
    end = words.tags.find(",", 1)
    if end < 0 or end + 1 >= len(words.tags):
        return None
    stop = right_phrase(words, end + 1)
    return (end + 1, stop) if stop > end + 1 else None


def _implied_by_noun(words: Words, first: int) -> Range | None:
    """Who says it by the noun before: "a memo saying"; "released a statement saying" means whoever released it."""
    phrase = left_phrase(words, first)
    if phrase and phrase[0] and words.tags[phrase[0] - 1] in "vefr" and MESSAGES & set(words.low[slice(*phrase)]):
        return main_subject(words, phrase[0]) or phrase
    return phrase
