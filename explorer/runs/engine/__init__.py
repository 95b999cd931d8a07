"""Trains elsewhere what nobody has: queue, workers, quotas. Pages ask `get_engine().watch(spec, session)`."""

from explorer.runs.engine.engine import Engine, get_engine

__all__ = ["Engine", "get_engine"]
