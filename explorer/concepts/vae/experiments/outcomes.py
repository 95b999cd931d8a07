"""What an experiment came to, as the rows of a table. Draws nothing.

Numbers come from the finished films of the experiment's state, never from here.
"""

from collections.abc import Callable

import numpy as np

from explorer.concepts.vae.claims import IN_USE, in_use, middles
from explorer.concepts.vae.experiments import claims
from explorer.concepts.vae.state import MODEL
from explorer.page.predict.experiments import Rows
from explorer.page.words.language import _, number, percent
from explorer.runs.claim import Films

__all__ = ["outcome"]


def outcome(key: str, films: Films | None) -> Rows | None:
    """Return the table of the experiment `key`; None where it needs films that are not at hand."""
    return None if films is None else _OF_FILMS[key](films)


def _collapse(films: Films) -> Rows:
    """Return the KL by dimension, largest first."""
    costs, used = np.sort(claims.costs(films[MODEL]))[::-1], int(in_use(films[MODEL]).sum())
    said = _(", ").join(number(cost, 2) for cost in costs)
    return [
        [_("after training"), _("images held out")],
        [_("dimensions in use"), _("{used} of {total}", used=used, total=len(costs))],
        [_("KL by dimension, nats"), said],
    ]


def _between(films: Films) -> Rows:
    codes, pixels = middles(films[MODEL])
    named = {_("codes mixed, then decoded"): codes, _("pixels mixed"): pixels}
    rows = [[name, number(float(away.mean()), 2)] for name, away in named.items()]
    head = [_("half way, {n} pairs of two digits", n=len(codes)), _("distance to the nearest training image")]
    return [head, *rows, [_("pairs whose mixed codes are nearer"), percent(float((codes < pixels).mean()), 0)]]


def _linear(films: Films) -> Rows:
    found = claims.spent(films[MODEL])
    used = int((found.learned >= IN_USE).sum())
    return [
        ["", _("learned"), _("exact")],
        [_("dimensions in use"), str(used), str(found.used)],
        [_("KL, nats"), number(float(found.learned.sum()), 2), number(float(found.best.sum()), 2)],
    ]


_OF_FILMS: dict[str, Callable[[Films], Rows]] = {"collapse": _collapse, "between": _between, "linear": _linear}
