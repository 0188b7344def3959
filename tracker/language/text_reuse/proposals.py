"""Everything that the texts of one claim's publications propose, at most one edge from each to each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tracker.language.kinds import Basis
from tracker.language.text_reuse.copy_edges import edges_from_copies
from tracker.language.text_reuse.credit_edges import edges_from_credits
from tracker.language.text_reuse.direction import Directions, is_uncertain
from tracker.language.text_reuse.mention_edges import edges_to_named, mentions_by_carrier
from tracker.language.text_reuse.mentions import stems
from tracker.language.text_reuse.publications import EdgeDraft, Named, Proposals, Publication
from tracker.language.text_reuse.shingles import ShingledText, shared_texts
from tracker.language.text_reuse.slip_edges import edges_from_slips
from tracker.language.text_reuse.tolerances import MOST_CHARACTERS

_PLAINEST_FIRST = list(Basis)  # a text that names its source says more than any words in common


def proposed(publications: Sequence[Publication], sources: Iterable[Named], *, about: str) -> Proposals:
    """What the texts say of who took the claim from whom; `about` is the claim in words, `sources` whom they can name.

    An edge never leads to a publication that certainly came later. Where a text may have been made from several
    others, the one with most in common is proposed. Of several grounds for the same edge the plainest counts.
    """
    with_text = [publication for publication in publications if publication.text.strip()]
    # the same room for each, or one long report would leave none for the short ones that were made from it
    room = MOST_CHARACTERS // max(1, len(with_text))
    readable = [replace(publication, text=publication.text[:room]) for publication in with_text]
    sources = list(sources)
    mentions = mentions_by_carrier(readable, publications, sources, stems(about))
    directions = Directions(readable, mentions)
    alike, unsearched = shared_texts([ShingledText(publication.text) for publication in readable])
    drafts = [
        *edges_to_named(mentions, publications),
        *edges_from_credits(readable, publications, sources, directions),
        *edges_from_copies(alike, readable, directions),
        *edges_from_slips(readable, directions),
    ]
    long_texts = sum(len(publication.text) > room for publication in with_text)
    return Proposals(_plainest(drafts), _left_out(long_texts, room, unsearched))


def _left_out(long_texts: int, room: int, unsearched: int) -> list[str]:
    """What was not compared, so that no proposal does not look as if there were nothing."""
    left_out = []
    if long_texts:
        number = f"{long_texts} long text" if long_texts == 1 else f"{long_texts} long texts"
        left_out.append(f"Of {number} only the first {room:,} characters were compared.")
    if unsearched:
        left_out.append(f"{unsearched:,} pairs of texts were not searched for passages in common.")
    return left_out


def _plainest(drafts: Iterable[EdgeDraft]) -> list[EdgeDraft]:
    """One proposal from each to each: of two ways round the certain one, of several grounds the plainest."""
    best: dict[tuple[int, int | None, int | None], EdgeDraft] = {}
    for draft in sorted(drafts, key=lambda draft: (is_uncertain(draft.sentence), _PLAINEST_FIRST.index(draft.ground))):
        back = (draft.to_carrier_id, draft.from_carrier_id, None)
        # two texts may well cite each other; that each was made from the other cannot be
        if back not in best or draft.ground is Basis.CITES:
            best.setdefault((draft.from_carrier_id, draft.to_carrier_id, draft.to_source_id), draft)
    return sorted(best.values(), key=lambda draft: (draft.from_carrier_id, _PLAINEST_FIRST.index(draft.ground)))
