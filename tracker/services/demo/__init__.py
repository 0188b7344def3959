"""Loading the Berlin article as a desk worked on it, through the same services as everything else."""

from tracker.services.demo.berlin import PASSWORD, Loaded, load_berlin

__all__ = ["PASSWORD", "Loaded", "load_berlin"]
