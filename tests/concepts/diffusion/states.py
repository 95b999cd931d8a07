"""States of the diffusion page, drawn at random from what its configs and its view say."""

from hypothesis import strategies as st

from explorer import models, worlds
from explorer.concepts.diffusion.state import SECTION, DiffusionState, classes_of, has_start
from explorer.concepts.diffusion.view import (
    ASKED,
    FACES,
    LAYERS,
    LINES,
    MANY,
    MOST_STEPS,
    OF_IMAGES,
    OF_POINTS,
    PATH_NAMES,
    PLACES,
    SOLVER_NAMES,
)
from explorer.models.configs.diffusion import RATES
from explorer.models.configs.digit_sampling import SCALES
from explorer.worlds.images.base import HELD_OUT
from tests.strategies import configs

__all__ = ["WORLDS", "states"]

MASKS = ("", "f" * 24 + "c" + "0" * 24, "0" * 48 + "1")  # nothing, the upper half, one cell
WORLDS = tuple(name for name in DiffusionState.kinds if name not in ("table", "drawn"))


@st.composite
def states(draw: st.DrawFn) -> DiffusionState:
    world = draw(st.sampled_from(WORLDS))
    kind = DiffusionState.kinds[world]
    if kind == "images":
        return draw(_digits(world))
    data = draw(configs(worlds.config_of(world, kind)))
    diffusion = draw(configs(models.config_of("diffusion")))
    state = DiffusionState(world=world, data=data, diffusion=diffusion, seed=draw(st.integers(0, 9999)))
    frame = draw(st.integers(0, state.frames() - 1))
    if draw(st.booleans()) and state.branches_at(SECTION, "learning_rate", frame):
        state = state.with_branch("model", frame, "learning_rate", draw(st.sampled_from(RATES)))
    return state.with_view(**draw(_looks(state)))


@st.composite
def _digits(draw: st.DrawFn, world: str) -> DiffusionState:
    """Draw a state in which a digit is sampled, with some of it known or nothing."""
    sampling = draw(configs(models.config_of("digit_sampling")))
    known = {"known": draw(st.integers(0, HELD_OUT - 1)), "mask": draw(st.sampled_from(MASKS))}
    sampling = sampling.changed(**known)
    state = DiffusionState(world=world, diffusion=sampling, seed=draw(st.integers(0, 9999)))
    frame = draw(st.integers(0, state.frames() - 1))
    if draw(st.booleans()) and state.branches_at(SECTION, "guidance", frame):
        state = state.with_branch("model", frame, "guidance", draw(st.sampled_from(SCALES)))
    view = {
        "frame": st.none() | st.integers(0, state.frames() - 1),
        "place": st.none() | st.integers(0, PLACES - 1),
        "way": st.sampled_from(["back", "forward"]),
        "right": st.sampled_from(OF_IMAGES),
        "digit": st.integers(0, HELD_OUT - 1),
        "face": st.none() | st.integers(0, FACES - 1),
        "draw": st.integers(0, 9999),
        "panel": st.sampled_from(["left", "right"]),
    }
    return state.with_view(**draw(st.fixed_dictionaries(view)))


def _looks(state: DiffusionState):
    """Draw the fields of a view that fits `state`."""
    labels = st.integers(0, classes_of(state) - 1) if state.of_points.conditional else st.nothing()
    route = st.tuples(st.sampled_from(PATH_NAMES), st.sampled_from(SOLVER_NAMES))
    fields = {
        "frame": st.none() | st.integers(0, state.frames() - 1),
        "place": st.none() | st.integers(0, PLACES - 1),
        "way": st.sampled_from(["back", "forward"]),
        "right": st.sampled_from(OF_POINTS),
        "show": st.sampled_from(["learned", "exact", "error"] if state.known else ["learned"]),
        "ask": st.sampled_from([name for name in ASKED if state.known or name != "exact"]),
        "eta": st.floats(0, 1).map(lambda value: round(value, 2)),
        "steps": st.integers(1, min(MOST_STEPS.values())),
        "label": st.none() | labels,
        "guidance": st.floats(0, 8).map(lambda value: round(value, 1)),
        "layers": st.lists(st.sampled_from(LAYERS), unique=True).map(tuple),
        "follow": st.integers(0, MANY - 1),
        "draw": st.integers(0, 9999),
        "line": st.integers(0, LINES),
        "panel": st.sampled_from(["left", "right"]),
    }
    begun = route.filter(lambda pair: pair[1] != "sde" or has_start(pair[0]))
    return st.builds(
        lambda view, pair: {**view, "path": pair[0], "solver": pair[1]}, st.fixed_dictionaries(fields), begun
    )
