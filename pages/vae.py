"""The variational autoencoder: images as places of a latent space, any place as an image."""

from explorer.concepts.vae import CONCEPT, controls
from explorer.concepts.vae.state import VaeState
from explorer.images import world
from explorer.page.controls.column import Group
from explorer.page.controls.seed import seed_says
from explorer.page.frame.show import show
from explorer.page.state import PageState
from explorer.page.words.language import N_, _

FIRST = (controls.family, *controls.FIRST_KNOBS, controls.beside)


def world_says(state: PageState) -> str:
    return _(world.WORLDS[VaeState.of(state).world])


def training_says(state: PageState) -> str:
    return _("{n} steps", n=VaeState.of(state).config.steps)


GROUPS = (
    Group("world", N_("World"), (world.about_world, *world.DATA_KNOBS), world_says),
    Group("model", N_("Model"), (*controls.MODEL_KNOBS, world.seed), seed_says),
    Group("training", N_("Training"), controls.TRAINING_KNOBS, training_says),
)

show(CONCEPT, FIRST, GROUPS, over=world.worlds_in_a_row)
