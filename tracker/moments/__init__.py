"""Moments: a connection on which every table reads as it stood at one instant, and nothing can be written.

Queries stay as they are: each SELECT gets common table expressions in front that take the place of the tables it names
(`shadows.py`), so a query written tomorrow answers as of any moment as well.
"""

from tracker.moments.reading import show_as_of
from tracker.moments.shadows import OF_TODAY, shadows

__all__ = ["OF_TODAY", "shadows", "show_as_of"]
