"""The network as a machine, on this side: what the stage is told about it, and what it may ask for.

A wish comes from a browser: one that doesn't fit leaves the page as it is. Knows no Streamlit.
"""

from typing import Any

from pydantic import ValidationError

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import Side
from explorer.models.configs.features import NAMES
from explorer.models.configs.network import MAX_LAYERS, MAX_WIDTH, NetworkConfig
from explorer.models.logistic import LogisticConfig
from explorer.page.view import frame_of
from explorer.runs import edits
from explorer.runs.schedule import schedule
from explorer.runs.spec import MAX_BRANCHES, Branch

__all__ = ["asked", "described"]

SIDE: Side = "conditional"
LATE = 6  # last frames of a film, from which training on takes a longer film: else one would see nothing of it


def described(config: LogisticConfig | NetworkConfig, classes: int, branches: int) -> dict[str, Any]:
    """Return the network as the stage evaluates and draws it."""
    shaped = isinstance(config, NetworkConfig)
    return {
        "kind": "mlp",
        "sizes": list(config.sizes(classes)),
        "activation": config.activation,
        "features": list(config.inputs),
        "names": NAMES if shaped else {name: NAMES[name] for name in config.inputs},
        "shaped": shaped,
        "most": {"layers": MAX_LAYERS, "width": MAX_WIDTH, "edits": edits.MOST, "weight": edits.LIMIT},
        "branches": MAX_BRANCHES - branches,
    }


def asked(state: PairState, wish: Any) -> PairState:
    """Return the page as the machine's `wish` would have it."""
    try:
        match wish:
            case {"kind": "train", "frame": value, "weights": str(weights)} if (frame := frame_of(value)) is not None:
                return _trained_on(state, frame, weights)
            case {"kind": "feature", "name": str(name)}:
                return _with_feature(state, name)
            case {"kind": "layers", "by": (1 | -1) as by}:
                return _with_layers(state, by)
            case {"kind": "neurons", "layer": int(layer), "by": (1 | -1) as by}:
                return _with_neurons(state, layer, by)
    except (ValidationError, ValueError, OverflowError):
        pass
    return state


def _trained_on(state: PairState, frame: int, weights: str) -> PairState:
    """Return the page whose network goes on from `frame` with some weights set by hand; near its end, for longer."""
    frames = schedule(state.config(SIDE).steps)
    step = frames[max(0, min(frame, len(frames) - 1))]
    if frame >= len(frames) - LATE:
        state = _longer(state)
        frame = _nearest(schedule(state.config(SIDE).steps)[:-1], step)
    return state.with_branch(SIDE, frame, edits.FIELD, weights).with_view(frame=frame)


def _longer(state: PairState) -> PairState:
    """Return the page whose network trains for the next longer time that its knob offers, if there is one.

    Branches move to the recorded steps nearest to theirs.
    """
    config = state.config(SIDE)
    extra = type(config).model_fields["steps"].json_schema_extra
    choices = extra["choices"] if isinstance(extra, dict) else ()
    longer = [n for n in choices if isinstance(n, int) and n > config.steps] if isinstance(choices, list) else []
    if not longer:
        return state
    steps, moved = schedule(min(longer))[:-1], list[Branch]()
    for branch in state.fit(SIDE).branches:
        free = tuple(step for step in steps if not moved or step > moved[-1].step)
        moved.append(branch.model_copy(update={"step": free[_nearest(free, branch.step)]}))
    return state.with_config(SIDE, steps=min(longer)).with_branches(SIDE, tuple(moved))


def _nearest(steps: tuple[int, ...], step: int) -> int:
    return min(range(len(steps)), key=lambda i: abs(steps[i] - step))


def _with_feature(state: PairState, name: str) -> PairState:
    """Return the page whose network is given one feature more, or one fewer; the last one stays."""
    config = _network(state)
    inputs = set(config.inputs) ^ {name}
    return state.with_config(SIDE, features=",".join(sorted(inputs)))


def _with_layers(state: PairState, by: int) -> PairState:
    config = _network(state)
    own = config.hidden
    return _reshaped(state, (*own, own[-1] if own else config.width) if by > 0 else own[:-1])


def _with_neurons(state: PairState, layer: int, by: int) -> PairState:
    own = list(_network(state).hidden)
    if not 0 <= layer < len(own):
        raise ValueError("there is no such layer")
    own[layer] += by
    return _reshaped(state, tuple(own))


def _reshaped(state: PairState, hidden: tuple[int, ...]) -> PairState:
    new = _network(state).reshaped(hidden)
    return state.with_config(SIDE, layers=new.layers, width=new.width, widths=new.widths)


def _network(state: PairState) -> NetworkConfig:
    config = state.config(SIDE)
    if not isinstance(config, NetworkConfig):
        raise ValueError("there is no network")
    return config
