"""The page about p(y | x) and p(x, y) without a browser."""

from explorer.concepts.joint_vs_conditional.view import KEY
from tests import opening
from tests.opening import ask, fold, knobs, page_of, pictured, press, query, report, sent, staged, state, turn, written

__all__ = [
    "addressed",
    "ask",
    "fold",
    "knobs",
    "opened",
    "page_of",
    "pictured",
    "press",
    "query",
    "report",
    "sent",
    "staged",
    "state",
    "turn",
    "written",
]


def opened(**query):
    """Return the page opened at an address; `network__layers` stands for `network.layers`."""
    return addressed({name.replace("__", "."): text for name, text in query.items()})


def addressed(query):
    return opening.addressed(KEY, query)
