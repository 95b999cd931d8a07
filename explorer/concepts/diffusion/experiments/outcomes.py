"""What an experiment came to, as the rows of a table. Draws nothing.

Numbers come from the finished films of the experiment's state, never from here.
"""

from collections.abc import Callable

from explorer.concepts.diffusion.claims import PUSHED, copied, sure
from explorer.concepts.diffusion.state import MODEL
from explorer.concepts.diffusion.ways import Route, Ways
from explorer.page.predict.experiments import Rows
from explorer.page.words.language import _, number, percent
from explorer.runs.claim import Films

__all__ = ["outcome"]


def outcome(key: str, films: Films | None) -> Rows | None:
    """Return the table of the experiment `key`; None where it needs films that are not at hand."""
    return None if films is None else _OF_FILMS[key](Ways(films[MODEL]))


def _two_steps(own: Ways) -> Rows:
    """Return how far from the law samples are, by steps and by whom the solver asks."""
    rows = [
        [
            _("{n} steps", n=steps),
            *(number(own.distance(Route(ask=ask, steps=steps)), 3) for ask in ("exact", "network")),
        ]
        for steps in (2, 5, 20)
    ]
    mean, std = own.perfect(Route())
    perfect = f"{number(mean, 3)} ± {number(std, 3)}"
    head = [_("distance to the law"), _("the exact denoiser"), _("the network")]
    return [head, *rows, [_("a perfect sampler"), perfect, perfect]]


def _guided(own: Ways) -> Rows:
    """Return how far class A's samples are from its law, and how sure they are of it, by scale."""
    rows: Rows = []
    for w in (1.0, 2.0, PUSHED):
        route = Route(label=0, guidance=w)
        exact = Route(ask="exact", label=0, guidance=w)
        ends = own.ends(route)
        apart = own.sliced_of(route).distance(ends)
        said = [number(apart, 3), number(own.distance(exact), 3), percent(sure(own, ends), 1)]
        rows.append([f"w = {number(w, 0)}", *said])
    head = ["", _("network: distance to A’s law"), _("exact field: the same"), _("sure to be A")]
    return [head, *rows, [_("a perfect sampler"), number(own.perfect(Route(label=0))[0], 3), "", ""]]


def _by_heart(own: Ways) -> Rows:
    """Return the share of copies by whom the solver asks."""
    named = {"heart": _("points by heart"), "network": _("the network"), "exact": _("the exact denoiser")}
    return [
        [_("led by"), _("near copies")],
        *([name, percent(copied(own, ask), 0)] for ask, name in named.items()),
    ]


_OF_FILMS: dict[str, Callable[[Ways], Rows]] = {
    "two_steps": _two_steps, "guided": _guided, "by_heart": _by_heart,
}  # fmt: skip
