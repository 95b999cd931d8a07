"""Ways back over a finished film, as the stage walks them: from noise, led by whom one asks. numpy only."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.concepts.diffusion.sliced import references
from explorer.exact.noising import noised, points
from explorer.figures.diffusions import recorded
from explorer.metrics.memorization import memorized
from explorer.metrics.sliced import Sliced
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import SOLVERS, Denoiser, run, start, times
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["MANY", "Route", "Ways"]

MANY = 2000  # points that walk: more than on the stage, so that less is left to chance
SEED = 20_261_201  # of their noise


TINY = 1e-9  # how wide points by heart are: with none at all nothing would be left where there is no noise


@dataclass(frozen=True)
class Route:
    """How a way back goes: the view's fields of the same names."""

    ask: str = "network"
    steps: int = 20
    path: str = "straight"
    solver: str = "euler"
    label: int | None = None
    guidance: float = 1.0


@dataclass(frozen=True, eq=False)
class Ways:
    """The ways of one frame of a film over a world whose law is known, or over real points."""

    film: Film
    frame: int = -1

    @cached_property
    def law(self) -> PlaneWorld | None:
        """The world, where its law is known."""
        source = self.film.spec.source()
        return source if isinstance(source, PlaneWorld) else None

    @cached_property
    def known(self) -> Array:
        """The points that were learned from, (N, 2)."""
        x: Array = self.film.spec.source().data().x
        return x

    @cached_property
    def _sliced(self) -> list[Sliced]:
        return [Sliced(reference, MANY) for reference in references(self.film.spec)]

    def denoiser(self, ask: str, label: int | None) -> Denoiser:
        """Return who forecasts points of one class, or of any.

        Raises:
            ValueError: nobody knows the law that is asked for.
        """
        if ask == "network":
            network = recorded(self.film, self.frame)
            return lambda x, alpha, sigma: network.denoise(x, alpha, sigma, label)
        if ask == "heart":
            data = self.film.spec.source().data()
            known = data.x if label is None else data.x[data.y == label]
            return lambda x, alpha, sigma: points(known, alpha, sigma, width=TINY).denoise(x)
        law = self.law
        if law is None:
            raise ValueError("nobody knows the law of these points")
        return lambda x, alpha, sigma: noised(law, alpha, sigma, label).denoise(x)

    def guided(self, route: Route) -> Denoiser:
        """Return whom a route asks: D(x) + w (D(x, y) - D(x)), one of both where w is 0 or 1 or no class is asked."""
        if route.label is None or route.guidance == 0:
            return self.denoiser(route.ask, None)
        told = self.denoiser(route.ask, route.label)
        if route.guidance == 1:
            return told
        free = self.denoiser(route.ask, None)

        def both(x: Array, alpha: float, sigma: float) -> Array:
            without = free(x, alpha, sigma)
            out: Array = without + route.guidance * (told(x, alpha, sigma) - without)
            return out

        return both

    def ends(self, route: Route) -> Array:
        """Return where points end that begin in noise, always the same, (MANY, 2)."""
        rng = np.random.default_rng(SEED)
        x = start(PATHS[route.path], MANY, 2, rng)
        out: Array = run(self.guided(route), PATHS[route.path], SOLVERS[route.solver], x, times(route.steps), rng).x[-1]
        return out

    def distance(self, route: Route) -> float:
        """Return how far those ends are from the law, of the class that is asked for."""
        return self.sliced_of(route).distance(self.ends(route))

    def perfect(self, route: Route) -> tuple[float, float]:
        """Return what a perfect sampler reads: mean and standard deviation."""
        return self.sliced_of(route).perfect

    def copies(self, route: Route) -> float:
        """Return the share of the ends that are nearly copies of a point that was learned from."""
        return float(memorized(self.ends(route), self.known).mean())

    def sliced_of(self, route: Route) -> Sliced:
        """Return what the ends of a route are compared with: the law, or that of the class that is asked for."""
        label = None if route.guidance == 0 else route.label
        return self._sliced[0 if label is None else 1 + label]
