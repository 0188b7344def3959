"""Work on foreign bytes and texts in processes of their own, which can be killed: what each may cost is bounded.

Why this is no library: docs/decisions/0030-foreign-work-has-its-own-processes.md.
"""

from tracker.outside.pool.bounds import Bounds
from tracker.outside.pool.places import Crowded, Pool, the_pool
from tracker.outside.pool.process import Overran

__all__ = ["Bounds", "Crowded", "Overran", "Pool", "the_pool"]
