"""A connection on which every table reads as it stood at one instant, and nothing can be written.

Queries stay as they are: each SELECT gets common table expressions in front that take the place of the tables it names
(`temporal_views.py`), so a query written tomorrow answers as of any moment as well.
"""

from tracker.as_of.reading import show_as_of
from tracker.as_of.temporal_views import NOT_VERSIONED, temporal_views

__all__ = ["NOT_VERSIONED", "show_as_of", "temporal_views"]
