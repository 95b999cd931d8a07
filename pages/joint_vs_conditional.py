"""p(y | x) against p(x, y): a network and a mixture learn the same points, beside the exact answer."""

from explorer.concepts.joint_vs_conditional import CONCEPT, controls
from explorer.concepts.joint_vs_conditional.looking import looking
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES
from explorer.page.controls.column import Group
from explorer.page.controls.knobs import Knob
from explorer.page.controls.seed import seed_says
from explorer.page.frame.show import show
from explorer.page.state import PageState
from explorer.page.words.language import N_, _
from explorer.plane import world

FIRST = (controls.family("conditional"), controls.family("joint"), Knob("data", "points"), *controls.FIRST_KNOBS)


def world_says(state: PageState) -> str:
    return _(world.WORLDS[PairState.of(state).world])


def training_says(state: PageState) -> str:
    steps = (PairState.of(state).config(side).steps for side in SIDES)
    return " · ".join(_("at once") if n == 1 else _("{n} steps", n=n) for n in steps)


def view_says(state: PageState) -> str:
    return _(PairState.of(state).view.show)


GROUPS = (
    Group("world", N_("World"), (world.about_world, *world.WORLD_KNOBS, *world.DATA_KNOBS), world_says),
    Group("model", N_("Model"), (*controls.MODEL_KNOBS, world.seed), seed_says),
    Group("training", N_("Training"), controls.TRAINING_KNOBS, training_says),
    Group("view", N_("View"), (looking,), view_says, follows=True),
)

show(CONCEPT, FIRST, GROUPS, over=world.worlds_in_a_row)
