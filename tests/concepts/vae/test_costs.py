"""What the page trains fits the limits that a server has by default; what does not is answered by a sentence."""

import pytest

from explorer import models, worlds
from explorer.concepts.vae import CONCEPT
from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.state import FAMILIES, MODEL, VaeState
from explorer.runs.cost import cost
from explorer.runs.engine.settings import Settings

LIMITS = Settings()
LARGEST = {"latent": 16, "hidden": 256, "width": 128, "steps": 6000}
STATES = {f"{world} {family}": VaeState(world=world, family=family) for world in FAMILIES for family in FAMILIES[world]}


def largest(state):
    fields = type(state.config).model_fields
    images = max(worlds.config_of(state.world, "images").model_fields["images"].json_schema_extra["choices"])
    config = {name: value for name, value in LARGEST.items() if name in fields}
    return VaeState(world=state.world, family=state.family, data={"images": images}, config=config)


def fits(spec):
    within = spec.config.steps <= LIMITS.steps and spec.data.size <= LIMITS.most(spec.data.counted)
    return within and cost(spec).bytes <= LIMITS.film_bytes


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_every_family_fits_in_every_world_also_at_its_largest(state):
    for shown in (state, largest(state)):
        (spec,) = shown.specs().values()
        assert fits(spec)
        assert cost(spec).checkpoints == 0


def test_whatever_is_offered_or_baked_fits():
    specs = [spec for preset in PRESETS.values() for spec in preset.state.specs().values()] + CONCEPT.baked()
    assert len(specs) > len(PRESETS)
    assert all(map(fits, specs))


def test_a_film_that_opens_the_page_is_small_on_the_wire():
    """25 frames of 16-bit numbers, before they are deflated."""
    assert max(cost(spec).sent for spec in VaeState().specs().values()) < 8e6


def test_the_largest_faces_with_every_branch_are_too_much_and_that_can_be_told_before():
    """Negative control: the limits are near enough to be met, so the server says so in words (notices.py)."""
    state = largest(VaeState(world="faces"))
    for frame in (4, 8, 12, 16):
        state = state.with_branch(MODEL, frame, "beta", 2.0)
    (spec,) = state.specs().values()
    assert not fits(spec)
    assert fits(spec.parent())
    assert set(models.OF_IMAGES) == {family for names in FAMILIES.values() for family in names}
