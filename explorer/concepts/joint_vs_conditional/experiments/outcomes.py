"""What an experiment came to, as the rows of a table: every learned error beside the exact one. Draws nothing.

Numbers come from the finished films of the experiment's state or from its measured table, never from here.
"""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from explorer.claims.measured import Measured, measured
from explorer.concepts.joint_vs_conditional.claims import FAR, sure_and_wrong
from explorer.concepts.joint_vs_conditional.experiments import claims
from explorer.concepts.joint_vs_conditional.experiments.records import ALL
from explorer.concepts.joint_vs_conditional.families import FAMILIES
from explorer.concepts.joint_vs_conditional.view import KEY, SIDES, Side
from explorer.exact import Sketch, limits, posterior, sketch_error
from explorer.exact.rules import Rule, error_rate
from explorer.figures.answers import answers
from explorer.figures.evaluate import log_posterior, world_of
from explorer.page.predict.experiments import Rows
from explorer.page.words.language import _, chance, number, percent
from explorer.runs.claim import Films
from explorer.runs.film import Film
from explorer.worlds.plane.strokes import read_line

__all__ = [
    "Found",
    "beaten",
    "beside",
    "by_formula",
    "distance_here",
    "found_there",
    "outcome",
    "place",
    "places",
    "sketched",
]

APART = (1.0, 2.0, 3.0, 4.0)  # the distances of the efficiencies
LEVEL = 2e-3  # two rates nearer than this are one: each is by a quadrature that is good to half of it
AFTER = (40.0, 160.0, 640.0, 4000.0)  # points, of the learning curves


def outcome(key: str, films: Films | None) -> Rows | None:
    """Return the table of the experiment `key`; None where it needs films that are not at hand."""
    measurement = ALL[key].measurement
    if measurement is not None:
        return _OF_TABLE[key](measured(KEY, measurement))
    return None if films is None else _OF_FILMS.get(key, _both_sides)(films)


def places(guess: tuple[float, float], films: Films | None) -> Rows | None:
    """Return what is said at the place that was pointed at, beside one that counts."""
    if films is None:
        return None
    head = ["", _("place"), _("network is sure"), _("exact, same class"), _("draws that are rarer")]
    rows = []
    for name, at in ((_("Your guess"), guess), (_("One such place"), FAR)):
        found = found_there(films, at)
        rates = (found.sure, found.exact, found.rarer)
        rows.append([name, "({x}, {y})".format(**place(at)), *(chance(rate) for rate in rates)])
    return [head, *rows]


def place(at: tuple[float, ...]) -> dict[str, str]:
    """Return a point's coordinates as words."""
    return {"x": number(at[0], 2), "y": number(at[1], 2)}


class Found(NamedTuple):
    """What is said of one place.

    `sure` is the network's chance of its likeliest class, `exact` the exact rule's of that class, `rarer` the share of
    the density's draws that are rarer; `counts`: whether being sure is a fault there (`claims.sure_and_wrong`).
    """

    sure: float
    exact: float
    rarer: float
    counts: bool


def found_there(films: Films, at: tuple[float, float]) -> Found:
    """Return what network, exact rule and density say at a place."""
    x = np.array([at])
    said, truth = np.exp(log_posterior(films["conditional"], -1, x))[0], posterior(world_of(films["joint"]), x)[0]
    drawn = claims.draws(films)
    rarer = float((claims.density(films, drawn) < claims.density(films, x)[0]).mean())
    return Found(float(said.max()), float(truth[said.argmax()]), rarer, bool(sure_and_wrong(films, x)[0]))


def sketched(text: str) -> Sketch:
    """Return how the border that a visitor sketched does in the world it was sketched for."""
    return sketch_error(world_of(Film.of(ALL["border"].state.specs()["joint"], [])), read_line(text))


def by_formula(films: Films) -> dict[Side, float]:
    """Return how often two films' models err, by the quadrature that grades a sketched border: no draws."""
    world = world_of(films["joint"])
    return {side: error_rate(world, _rule(films[side])) for side in SIDES}


def _rule(film: Film) -> Rule:
    return lambda x: answers(film, -1, x).argmax(axis=1)


def beaten(yours: float, network: float) -> bool | None:
    """Return whether a border beats the network; None where the two rates can't be told apart."""
    return None if abs(yours - network) < LEVEL else yours < network


def beside(found: Sketch) -> list[str]:
    """Return the row of a sketched border, to stand beside those of the models."""
    return [_("Your border"), chance(found.error), _points(found.error - found.bayes)]


def distance_here() -> float:
    """Return how far apart the two Gaussians of the efficiency experiment's stage lie, in standard deviations."""
    spec = ALL["efficiency"].state.specs()["joint"]
    a, b = (density for density in world_of(Film.of(spec, [])).classes)
    apart = np.asarray(b.flat()[0, 1:3] - a.flat()[0, 1:3])
    xx, xy, yy = a.flat()[0, 3:6]
    return float(math.sqrt(apart @ np.linalg.solve(np.array([[xx, xy], [xy, yy]]), apart)))


def _both_sides(films: Films) -> Rows:
    """Return both models' error rates, as the stage says them and a sketched border's is found, and the Bayes error."""
    bayes = limits(world_of(films["joint"])).bayes_error
    rates = by_formula(films)
    rows = [[_(FAMILIES[films[s].spec.model].name), chance(rates[s]), _points(rates[s] - bayes)] for s in SIDES]
    head = ["", _("error rate, by formula"), _("above the exact rule (% points)")]
    return [head, *rows, [_("Exact: the Bayes error"), chance(bayes), ""]]


def _without(films: Films) -> Rows:
    errors = claims.without(films).errors
    names = {"integrated": _("Generative, integrated"), "patched": _("Discriminative, mean put in")}
    rows = [[said, chance(errors[name]), _points(errors[name] - errors["exact"])] for name, said in names.items()]
    head = ["", _("error rate"), _("above the exact rule (% points)")]
    return [head, *rows, [_("Exact, from x1 alone"), chance(errors["exact"]), ""]]


def _other_priors(films: Films) -> Rows:
    errors = claims.other_priors(films, np.array([claims.PRIOR])).at(claims.PRIOR)
    names = {"density": _("Generative, told the shares"), "network": _("Discriminative, as trained")}
    names["weighted"] = _("Discriminative, re-weighted")
    rows = [[said, chance(errors[name]), _points(errors[name] - errors["exact"])] for name, said in names.items()]
    head = ["", _("error rate"), _("above the exact rule (% points)")]
    return [head, *rows, [_("Exact: the Bayes error"), chance(errors["exact"]), ""]]


def _learning_curves(found: Measured) -> Rows:
    head = [_("points"), _("Naive Bayes"), _("Logistic regression"), _("Bayes error")]
    rows = [
        [number(m, 0), *(_at(found, name, i) for name in ("naive_bayes", "logistic")), chance(found.exact[i])]
        for i, m in enumerate(found.x)
        if m in AFTER
    ]
    return [head, *rows]


def _efficiency(found: Measured) -> Rows:
    head = [_("distance"), _("exact ratio"), _("measured"), _("points that logistic regression needs")]
    return [head, *(_ratio(found, found.x.index(d)) for d in APART)]


def _ratio(found: Measured, place: int) -> list[str]:
    ratio, exact = found.curve("ratio"), found.exact[place]
    said = f"{number(ratio.mean[place], 2)} ± {number(ratio.se[place], 2)}"
    return [number(found.x[place], 1), number(exact, 2), said, f"{number(1 / exact, 2)} ×"]


def _label_noise(found: Measured) -> Rows:
    names = {"mixture": _("Gaussian mixture"), "logistic": _("Logistic regression")}
    names |= {"knn": _("Many neighbours"), "nearest": _("Nearest point")}
    shares = [i for i, share in enumerate(found.x) if share in (0.0, 0.2, 0.4)]
    head = [_("wrong labels"), *(percent(found.x[i], 0) for i in shares)]
    rows = [[said, *(_at(found, name, i) for i in shares)] for name, said in names.items()]
    return [head, *rows, [_("Exact: the Bayes error"), *(chance(found.exact[i]) for i in shares)]]


_OF_FILMS: dict[str, Callable[[Films], Rows]] = {
    "missing": _without,
    "prior": _other_priors,
}
_OF_TABLE: dict[str, Callable[[Measured], Rows]] = {
    "crossing": _learning_curves,
    "efficiency": _efficiency,
    "noise": _label_noise,
}


def _at(found: Measured, name: str, place: int) -> str:
    curve = found.curve(name)
    return _with_error(curve.mean[place], curve.se[place])


def _with_error(rate: float, se: float) -> str:
    return f"{chance(rate)} ± {number(100 * se, 1 if se > 1e-3 else 2)}"


def _points(rate: float) -> str:
    """Return a difference of rates in percentage points."""
    return f"{100 * rate:+.1f}".replace("-", "−")
