"""Diffusion: a network learns to see noise, and step by step it is taken out."""

from functools import partial

from explorer.concepts.diffusion import CONCEPT, controls
from explorer.concepts.diffusion.state import DiffusionState
from explorer.page.controls.column import Group
from explorer.page.controls.knobs import Knob
from explorer.page.controls.seed import seed_says
from explorer.page.frame.show import show
from explorer.page.state import PageState
from explorer.page.words.language import N_, _
from explorer.page.world import DATA
from explorer.plane import world

WORLDS = ("ring", "grid", "moons", "mnist", "drawn")
DATA_KNOBS = (Knob(DATA, "points"), *world.WORLD_KNOBS, Knob(DATA, "seed"))


def world_says(state: PageState) -> str:
    return _(world.WORLDS[DiffusionState.of(state).world])


def training_says(state: PageState) -> str:
    own = DiffusionState.of(state)
    return _("done before") if own.on_images else _("{n} steps", n=own.of_points.steps)


GROUPS = (
    Group("world", N_("World"), (world.about_world, *DATA_KNOBS), world_says),
    Group("model", N_("Model"), (*controls.MODEL_KNOBS, controls.seed), seed_says),
    Group("training", N_("Training"), (controls.about_training, *controls.TRAINING_KNOBS), training_says),
)

show(CONCEPT, controls.FIRST_KNOBS, GROUPS, over=partial(world.worlds_in_a_row, WORLDS))
