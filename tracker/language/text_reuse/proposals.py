"""Everything that the texts of one claim's publications propose, at most one edge from each to each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tracker.language.search_key import fold
from tracker.language.text_reuse.agency_credits import AGENCIES, Credit, credits_in, is_agency
from tracker.language.text_reuse.mentions import Mention, mentions, stems
from tracker.language.text_reuse.names import Names
from tracker.language.text_reuse.publications import EdgeDraft, Named, Proposals, Publication
from tracker.language.text_reuse.shingles import SharedText, ShingledText, shared_texts
from tracker.language.text_reuse.tolerances import MOST_CHARACTERS, MOST_TOLD, PASSAGE, REPUBLISHED, SHARED
from tracker.rules.edges import EdgeKind, Ground
from tracker.rules.findings import CheckResult, Outcome

_UNSURE = "Direction not certain: "
_ORDER = list(Ground)


def proposed(publications: Sequence[Publication], known: Iterable[Named], *, about: str) -> Proposals:
    """What the texts say of who took the claim from whom; `about` is the claim in words, `known` whom they can name.

    An edge never leads to a publication that certainly came later. Where a text may have been made from several
    others, the one with most in common is proposed. Of several grounds for the same edge the plainest counts.
    """
    readable = [each for each in publications if each.text.strip()]
    room = MOST_CHARACTERS // max(1, len(readable))
    cut = [replace(each, text=each.text[:room]) for each in readable]
    named = list(known)
    told = _mentioned(cut, publications, named, stems(about))
    pairs = _Pairs(cut, told)
    found = [*_cites(told, publications), *_wires(cut, publications, named, pairs)]
    alike, unsearched = shared_texts([ShingledText(each.text) for each in cut])
    found += [*_copied(alike, pairs), *_slipped(cut, pairs)]
    left_out = []
    if (long := sum(len(each.text) > room for each in readable)) > 0:
        left_out.append(f"Of {_texts(long)} only the first {room:,} characters were compared.")
    if unsearched:
        left_out.append(f"{unsearched:,} pairs of texts were not searched for passages in common.")
    return Proposals(_plainest(found), left_out)


class _Pairs:
    """Which of two texts may have been made from the other."""

    def __init__(self, publications: Sequence[Publication], told: dict[int, list[Mention]]) -> None:
        self.publications = publications
        self._names = {
            each.carrier_id: {mention.named.source_id for mention in told.get(each.carrier_id, ())}
            for each in publications
        }

    def directed(self, one: Publication, other: Publication) -> tuple[Publication, Publication, bool]:
        """From, to, and whether that is certain: the later has it from the earlier, or the one that names the other.

        Else the one that names no source is held to have it from the one that names one, and the one that was
        recorded later from the one recorded earlier.
        """
        if one.is_after(other):
            return one, other, True
        if other.is_after(one):
            return other, one, True
        first, second = self._names[one.carrier_id], self._names[other.carrier_id]
        names, is_named = other.publisher.source_id in first, one.publisher.source_id in second
        if names != is_named:
            return (one, other, True) if names else (other, one, True)
        if bool(first) != bool(second):
            return (other, one, False) if first else (one, other, False)
        return (one, other, False) if one.carrier_id > other.carrier_id else (other, one, False)


def _mentioned(
    cut: Sequence[Publication], publications: Sequence[Publication], known: Sequence[Named], about: frozenset[str]
) -> dict[int, list[Mention]]:
    names = Names([*known, *(each.publisher for each in publications)], [each.publisher for each in publications])
    return {each.carrier_id: mentions(each.text, names, publisher=each.publisher, about=about) for each in cut}


def _cites(told: dict[int, list[Mention]], publications: Sequence[Publication]) -> Iterator[EdgeDraft]:
    """To the publication of whoever is named, the newest that is not later; to the source where there is none."""
    by_id = {each.carrier_id: each for each in publications}
    for carrier_id, some in told.items():
        own = by_id[carrier_id]
        for mention in some:
            theirs = [each for each in publications if each.publisher.source_id == mention.named.source_id]
            earlier = [each for each in theirs if not each.is_after(own)]
            to = max(earlier, key=lambda each: (_day(each), -each.carrier_id), default=None)
            yield EdgeDraft(
                carrier_id,
                mention.kind,
                Ground.CITES,
                mention.sentence,
                to_carrier_id=to.carrier_id if to else None,
                to_source_id=None if to else mention.named.source_id,
            )


def _wires(
    cut: Sequence[Publication], publications: Sequence[Publication], known: Sequence[Named], pairs: _Pairs
) -> Iterator[EdgeDraft]:
    credited: defaultdict[str, list[tuple[Publication, Credit]]] = defaultdict(list)
    for each in cut:
        for credit in credits_in(each.text):
            credited[credit.agency].append((each, credit))
    for agency in AGENCIES:
        if agency not in credited:
            continue
        own = [each for each in publications if is_agency(each.publisher, agency)]
        some = [(each, credit) for each, credit in credited[agency] if not is_agency(each.publisher, agency)]
        source = next((each for each in known if is_agency(each, agency)), None)
        for each, credit in some:
            earlier = [to for to in own if not to.is_after(each)]
            if earlier and not credit.is_of_a_picture:
                to = max(earlier, key=lambda to: (_day(to), -to.carrier_id))
                yield _wired(each, f"It carries the credit “{credit.written}”.", to=to)
            elif not earlier and len(some) > 1 and source is not None:
                others = len(some) - 1
                shares = f"So do{'es' if others == 1 else ''} {others} other{'' if others == 1 else 's'}."
                yield _wired(each, f"It carries the credit “{credit.written}”. {shares}", source=source)
        if not own and source is None:
            for one, other in pairwise(some):
                start, end, sure = pairs.directed(one[0], other[0])
                words = f"both carry the credit “{one[1].written}”."
                yield _wired(start, _said(sure, words), to=end)


def _wired(
    each: Publication, sentence: str, *, to: Publication | None = None, source: Named | None = None
) -> EdgeDraft:
    return EdgeDraft(
        each.carrier_id,
        EdgeKind.REPUBLISHES,
        Ground.WIRE,
        sentence,
        to_carrier_id=to.carrier_id if to else None,
        to_source_id=source.source_id if source else None,
    )


def _copied(alike: Sequence[SharedText], pairs: _Pairs) -> Iterator[EdgeDraft]:
    """For each text the one that it has most in common with, of those it may have been made from."""
    best: dict[int, tuple[tuple[bool, float, int, int], EdgeDraft]] = {}
    for copy in alike:
        one, other = pairs.publications[copy.one], pairs.publications[copy.other]
        start, end, sure = pairs.directed(one, other)
        rank = (copy.share >= SHARED, copy.share, len(copy.passage), -end.carrier_id)
        if start.carrier_id not in best or rank > best[start.carrier_id][0]:
            best[start.carrier_id] = rank, _echo_of(copy, start, end, sure)
    yield from (echo for _, echo in best.values())


def _echo_of(copy: SharedText, start: Publication, end: Publication, sure: bool) -> EdgeDraft:
    words = (
        _percent(copy.share) + " of the five-word sequences of the shorter text are the same"
        if copy.share >= SHARED
        else ""
    )
    count = len(copy.passage.split())
    many = f"{count} words" if count >= PASSAGE else "the same words"  # in a script without spaces
    passage = f"{many} in a row outside quotation marks: “{_cut(copy.passage)}”" if copy.passage else ""
    return EdgeDraft(
        start.carrier_id,
        EdgeKind.REPUBLISHES if copy.share >= REPUBLISHED else EdgeKind.REWRITES,
        Ground.SHINGLES if copy.share >= SHARED else Ground.PASSAGE,
        _said(sure, "; ".join(filter(None, [words, passage])) + "."),
        to_carrier_id=end.carrier_id,
        score=round(copy.share * 1000),
    )


def _slipped(cut: Sequence[Publication], pairs: _Pairs) -> Iterator[EdgeDraft]:
    """The same slip in two texts is hardly made twice."""
    makers: defaultdict[tuple[object, ...], list[tuple[Publication, CheckResult]]] = defaultdict(list)
    for each in cut:
        for slip in each.slips:
            if slip.outcome is Outcome.INCONSISTENT and slip.phrase:
                makers[_slip_of(slip)].append((each, slip))
    for some in makers.values():
        once = {each.carrier_id: (each, slip) for each, slip in some}
        ordered = sorted(once.values(), key=lambda pair: (_day(pair[0]), pair[0].carrier_id))
        for (one, slip), (other, _) in pairwise(ordered):
            start, end, sure = pairs.directed(other, one)
            words = f"the same slip in both: “{slip.phrase}”. {slip.explanation}"
            yield EdgeDraft(
                start.carrier_id, EdgeKind.REWRITES, Ground.FINDING, _said(sure, words), to_carrier_id=end.carrier_id
            )


def _slip_of(slip: CheckResult) -> tuple[object, ...]:
    implied = tuple((each.get("from"), each.get("to")) for each in slip.implied if not each.get("alternative"))
    return slip.check, fold(" ".join(slip.phrase.split())), implied


def _plainest(found: Iterable[EdgeDraft]) -> list[EdgeDraft]:
    """One proposal from each to each: of two ways round the certain one, of several grounds the plainest."""
    best: dict[tuple[int, int | None, int | None], EdgeDraft] = {}
    for each in sorted(found, key=lambda each: (each.sentence.startswith(_UNSURE), _ORDER.index(each.ground))):
        back = (each.to_carrier_id, each.from_carrier_id, None)
        if back not in best or each.ground is Ground.CITES:
            best.setdefault((each.from_carrier_id, each.to_carrier_id, each.to_source_id), each)
    return sorted(best.values(), key=lambda each: (each.from_carrier_id, _ORDER.index(each.ground)))


def _day(publication: Publication) -> str:
    return str(publication.published_on or "9999")


def _percent(share: float) -> str:
    return f"{round(share * 100)} %"


def _said(sure: bool, words: str) -> str:
    return words[0].upper() + words[1:] if sure else f"{_UNSURE}{words}"


def _cut(words: str) -> str:
    return words if len(words) <= MOST_TOLD // 2 else f"{words[: MOST_TOLD // 2].rstrip()} …"


def _texts(number: int) -> str:
    return f"{number} long text" if number == 1 else f"{number} long texts"
