"""States of the GAN's page, drawn at random from what its configs and its view say."""

from hypothesis import strategies as st

from explorer import models, worlds
from explorer.concepts.gan.cures import NAMES, NONE
from explorer.concepts.gan.state import OF_IMAGES, OF_POINTS, SECTION, GanState, family_in
from explorer.concepts.gan.view import CLOSE, FARTHEST, LAYERS, LINES, PARTS, REACH
from explorer.models.configs.gan import RATES
from tests.strategies import configs

__all__ = ["WORLDS", "states"]

WORLDS = tuple(name for name in GanState.kinds if name not in ("table", "drawn"))


@st.composite
def states(draw: st.DrawFn) -> GanState:
    world = draw(st.sampled_from(WORLDS))
    data = draw(configs(worlds.config_of(world, GanState.kinds[world])))
    gan = draw(configs(models.config_of(family_in(world))))
    cure = draw(st.sampled_from(NAMES)) if GanState.kinds[world] != "images" else NONE
    state = GanState(world=world, data=data, gan=gan, cure=cure, seed=draw(st.integers(0, 9999)))
    frame = draw(st.integers(0, state.frames() - 1))
    if draw(st.booleans()) and state.branches_at(SECTION, "generator_rate", frame):
        state = state.with_branch("model", frame, "generator_rate", draw(st.sampled_from(RATES)))
    return state.with_view(**draw(_looks(state)), **draw(_places(state)))


def _looks(state: GanState):
    """Draw the fields of a view that fits `state`."""
    right = OF_IMAGES if state.on_images else OF_POINTS
    place = st.floats(-REACH, REACH).map(lambda value: round(value, 3))
    fields = {
        "frame": st.none() | st.integers(0, state.frames() - 1),
        "right": st.sampled_from([name for name in right if name != "beside" or state.cure != NONE]),
        "part": st.sampled_from(PARTS),
        "show": st.sampled_from(["learned", "exact", "error"] if state.known else ["learned"]),
        "layers": st.lists(st.sampled_from(LAYERS), unique=True).map(tuple),
        "forged": st.integers(50, 1000),
        "draw": st.integers(0, 9999),
        "morph": st.floats(0, 1).map(lambda value: round(value, 2)),
        "slow": st.none() if state.on_images else st.none() | st.integers(0, state.gan.steps - 1),
        "line": st.integers(0, LINES),
        "substep": st.integers(0, CLOSE - 1),
        "dirac_loss": st.sampled_from(["minimax", "non_saturating", "wasserstein"]),
        "dirac_cure": st.sampled_from(["none", "r1", "clip", "penalty", "noise", "ratio"]),
        "dirac_strength": st.floats(0, 10).map(lambda value: round(value, 2)),
        "dirac_alternating": st.booleans(),
        "dirac_start": st.tuples(place, place),
        "panel": st.sampled_from(["left", "right"]),
    }
    return st.fixed_dictionaries(fields)


def _places(state: GanState):
    """Draw the fields that name a place of the noise, and what is asked for there."""
    n = state.gan.noise_size
    far = st.floats(-FARTHEST, FARTHEST).map(lambda value: round(value, 3))
    fields = {
        "asked": st.integers(0, 9),
        "rows": st.booleans(),
        "z": st.none() | st.tuples(*[far] * n),
        "axes": st.permutations(range(max(n, 2))).map(lambda order: tuple(order[:2])),
    }
    return st.fixed_dictionaries(fields)
