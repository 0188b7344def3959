"""Who took a claim from whom, as far as the texts of its publications tell: edges proposed with what proves them."""

from tracker.language.text_reuse.proposals import proposed
from tracker.language.text_reuse.publications import EdgeDraft, Named, Proposals, Publication
from tracker.rules.edges import Ground

__all__ = ["EdgeDraft", "Ground", "Named", "Proposals", "Publication", "proposed"]
