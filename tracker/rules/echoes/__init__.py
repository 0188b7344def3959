"""Who took a claim from whom, as far as the texts of its publications tell: edges proposed with what proves them."""

from tracker.rules.echoes.proposals import proposed
from tracker.rules.echoes.publications import Echoed, Ground, Named, Proposals, Publication

__all__ = ["Echoed", "Ground", "Named", "Proposals", "Publication", "proposed"]
