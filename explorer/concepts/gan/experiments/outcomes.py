"""What an experiment came to, as the rows of a table. Draws nothing.

Numbers come from the finished films of the experiment's state, or are worked out exactly; never from here.
"""

from explorer.concepts.gan.claims import START, STEPS, radii
from explorer.concepts.gan.experiments import starts
from explorer.concepts.gan.readings import modes_at
from explorer.concepts.gan.state import BESIDE, MODEL
from explorer.exact.dirac import Dirac
from explorer.metrics.modes import perfect_quality
from explorer.page.predict.experiments import Rows
from explorer.page.words.language import _, number, percent
from explorer.runs.claim import Films

__all__ = ["outcome"]


def outcome(key: str, films: Films | None) -> Rows | None:
    """Return the table of the experiment `key`; None where it needs films that are not at hand."""
    if key == "spiral":
        return _spiral()
    if key == "cures":
        return starts.rows()
    return None if films is None else _modes(films)


def _modes(films: Films) -> Rows:
    """Return what is held and how much is good, of each film, and what a perfect sampler reads."""
    named = {MODEL: _("with an expert"), BESIDE: _("with a critic")} if BESIDE in films else {MODEL: _("at the end")}
    found = [modes_at(films[name], -1) for name in named]
    total = len(found[0].shares)
    return [
        ["", *named.values(), _("perfect")],
        [_("modes held"), *(_("{held} of {total}", held=each.held, total=total) for each in found), str(total)],
        [_("good points"), *(percent(each.quality, 1) for each in found), percent(perfect_quality(2), 1)],
    ]


def _spiral() -> Rows:
    """Return how far from the equilibrium each kind of step ends."""
    ways = {
        _("simultaneous"): radii(Dirac()),
        _("alternating"): radii(Dirac(), alternating=True),
        _("alternating, with R1 γ = 0.3"): radii(Dirac(r1=0.3), alternating=True),
    }
    start = sum(x**2 for x in START) ** 0.5
    head = [_("{steps} steps of 0.2", steps=STEPS), _("distance to the equilibrium")]
    return [head, [_("at the start"), number(start, 2)], *([name, number(r[-1], 2)] for name, r in ways.items())]
