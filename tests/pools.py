"""The pool of this program under other bounds: a real one, whose texts run out of what they may take."""

from collections.abc import Iterator
from contextlib import contextmanager

from tracker.outside.pool import Bounds, Pool, places


@contextmanager
def the_pool_held_to(bounds: Bounds, *, processes: int = 1) -> Iterator[None]:
    """For as long as the block lasts, whatever this process has read goes through a pool with these bounds."""
    pool, before = Pool(bounds, processes=processes, waiting=0), list(places._pools)
    places._pools[:] = [pool]
    try:
        yield
    finally:
        places._pools[:] = before
        pool.close()


NO_TIME = Bounds(wall_seconds=0)
