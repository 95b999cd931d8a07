"""Generative adversarial networks: a forger and an expert learn against each other."""

from functools import partial

from explorer.concepts.gan import CONCEPT, controls
from explorer.concepts.gan.state import GanState
from explorer.page.controls.column import Group
from explorer.page.controls.knobs import Knob
from explorer.page.controls.seed import seed_says
from explorer.page.frame.show import show
from explorer.page.state import PageState
from explorer.page.words.language import N_, _
from explorer.page.world import DATA
from explorer.plane import world

WORLDS = ("ring", "grid", "two_bells", "mnist", "drawn")
FIRST = (*controls.FIRST_KNOBS, controls.cure)
DATA_KNOBS = (Knob(DATA, "points"), Knob(DATA, "images"), *world.WORLD_KNOBS, Knob(DATA, "seed"))


def world_says(state: PageState) -> str:
    return _(world.WORLDS[GanState.of(state).world])


def training_says(state: PageState) -> str:
    return _("{n} steps", n=GanState.of(state).gan.steps)


def cures_say(state: PageState) -> str:
    config = GanState.of(state).gan
    plain = type(config)()
    fields = [knob.field for knob in controls.CURE_KNOBS if knob.about(state)]
    on = [field for field in fields if getattr(config, field) != getattr(plain, field)]
    return _("{n} in use", n=len(on)) if on else _("none")


GROUPS = (
    Group("world", N_("World"), (world.about_world, *DATA_KNOBS), world_says),
    Group("model", N_("Model"), (*controls.MODEL_KNOBS, world.seed), seed_says),
    Group("cures", N_("Cures"), controls.CURE_KNOBS, cures_say),
    Group("training", N_("Training"), controls.TRAINING_KNOBS, training_says),
)

show(CONCEPT, FIRST, GROUPS, over=partial(world.worlds_in_a_row, WORLDS))
