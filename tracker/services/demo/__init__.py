"""Loading the Berlin article as a desk worked on it, through the same services as everything else."""

from tracker.services.demo.berlin import PASSWORD, Loaded, load_berlin
from tracker.services.demo.people import demo_accounts
from tracker.services.demo.stage import Press

__all__ = ["PASSWORD", "Loaded", "Press", "demo_accounts", "load_berlin"]
