"""States of the diffusion page, drawn at random from what its configs and its view say."""

from hypothesis import strategies as st

from explorer import models, worlds
from explorer.concepts.diffusion.state import SECTION, DiffusionState, classes_of, has_start
from explorer.concepts.diffusion.view import ASKED, LAYERS, LINES, MANY, MOST_STEPS, PATH_NAMES, PLACES, SOLVER_NAMES
from explorer.models.configs.diffusion import RATES
from tests.strategies import configs

__all__ = ["WORLDS", "states"]

WORLDS = tuple(name for name in DiffusionState.kinds if name not in ("table", "drawn"))


@st.composite
def states(draw: st.DrawFn) -> DiffusionState:
    world = draw(st.sampled_from(WORLDS))
    data = draw(configs(worlds.config_of(world, "plane")))
    diffusion = draw(configs(models.config_of("diffusion")))
    state = DiffusionState(world=world, data=data, diffusion=diffusion, seed=draw(st.integers(0, 9999)))
    frame = draw(st.integers(0, state.frames() - 1))
    if draw(st.booleans()) and state.branches_at(SECTION, "learning_rate", frame):
        state = state.with_branch("model", frame, "learning_rate", draw(st.sampled_from(RATES)))
    return state.with_view(**draw(_looks(state)))


def _looks(state: DiffusionState):
    """Draw the fields of a view that fits `state`."""
    labels = st.integers(0, classes_of(state) - 1) if state.diffusion.conditional else st.nothing()
    route = st.tuples(st.sampled_from(PATH_NAMES), st.sampled_from(SOLVER_NAMES))
    fields = {
        "frame": st.none() | st.integers(0, state.frames() - 1),
        "place": st.none() | st.integers(0, PLACES - 1),
        "way": st.sampled_from(["back", "forward"]),
        "right": st.sampled_from(["step", "chart"]),
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
