"""What the cures hold over several starts, as a table beside PacGAN's own. Reads the measured tables that ship."""

from collections.abc import Mapping, Sequence

from explorer.claims import measured
from explorer.concepts.gan.cures import CURES
from explorer.concepts.gan.measurements import ARMS, GRID, GRID_ARMS, PLAIN, RING
from explorer.concepts.gan.view import KEY
from explorer.page.predict.experiments import Rows
from explorer.page.words.language import N_, _, number, percent

__all__ = ["PACGAN", "named", "rows"]

# Lin et al. 2018, table 1: mean and standard error of the modes with one good sample or more, and the share of good
# samples, over ten trainings of 400,000 steps each.
PACGAN: Mapping[str, Mapping[str, tuple[float, float, float]]] = {
    "cures": {"GAN": (6.3, 0.5, 0.982), "PacGAN2": (7.9, 0.1, 0.956)},
    "grid": {"GAN": (17.3, 0.8, 0.948), "PacGAN2": (23.8, 0.7, 0.913)},
}
_NAMES = {PLAIN: N_("Without a cure"), "averaging": N_("Without the running mean")}  # the page's own duel has it


def named(arms: Sequence[str]) -> list[str]:
    """Return the trainings of a table, as the page calls them."""
    return [_(_NAMES.get(name) or CURES[name].name) for name in arms]


def rows() -> Rows:
    """Return modes held, modes with one good point and good points of each training, on the ring and on the grid."""
    head = ["", _("modes held"), _("with one good point"), _("good points")]
    ring = _titled(_("Ring of 8: {steps} steps", steps=RING.gan.steps), _measured("cures", ARMS))
    grid = _titled(_("Grid of 25: {steps} steps", steps=GRID.gan.steps), _measured("grid", GRID_ARMS))
    return [head, *ring, *grid]


def _titled(title: str, of: Rows) -> Rows:
    return [[f"**{title}**", *[""] * (len(of[0]) - 1)], *of]


def _measured(name: str, arms: Sequence[str]) -> Rows:
    """Return the rows of a table that ships, then those of the same world in PacGAN's."""
    found = measured(KEY, name)
    held, touched, quality = (found.curve(of) for of in ("held", "touched", "quality"))
    ours = [
        [arm, *(_mean(of.mean[i], of.se[i]) for of in (held, touched)), percent(quality.mean[i], 1)]
        for i, arm in enumerate(named(arms))
    ]
    theirs = [
        [_("{name}, its authors’", name=of), "", _mean(mean, se), percent(good, 1)]
        for of, (mean, se, good) in PACGAN[name].items()
    ]
    return [*ours, *theirs]


def _mean(mean: float, se: float) -> str:
    return f"{number(mean, 1)} ± {number(se, 1)}"
