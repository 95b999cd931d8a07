"""The network as a machine, on this side: what the stage is told about it, and what it may ask for.

A wish comes from a browser: one that doesn't fit leaves the page as it is. Knows no Streamlit.
"""

import math
from itertools import chain
from typing import Any

from pydantic import ValidationError

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import Side
from explorer.models.config import ModelConfig
from explorer.models.configs.features import NAMES
from explorer.models.configs.network import MAX_LAYERS, MAX_WIDTH, NetworkConfig
from explorer.models.logistic import LogisticConfig
from explorer.page.address import Complaint
from explorer.page.view import frame_of
from explorer.runs import edits
from explorer.runs.schedule import schedule
from explorer.runs.spec import MAX_BRANCHES

__all__ = ["asked", "described", "moved"]

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


def moved(before: PairState, wish: Any, after: PairState) -> tuple[Complaint, ...]:
    """Return what is to be said where a `wish` to train on could not be granted at the very step that was looked at."""
    match wish:
        case {"kind": "train", "frame": value} if after != before and (frame := frame_of(value)) is not None:
            step = after.fit(SIDE).branches[-1].step
            name = f"{after.family(SIDE)}.branch"
            return () if step == _step(before, frame) else (Complaint("moved", name, str(step)),)
    return ()


def _step(state: PairState, frame: int) -> int:
    """Return the step that the network's film shows at a frame of the timeline, which may go on beyond its end."""
    steps = _recorded(state.config(SIDE), state.config(SIDE).steps)
    return steps[max(0, min(frame, len(steps) - 1))]


def _recorded(config: ModelConfig, steps: int) -> tuple[int, ...]:
    return schedule(steps, config.frames)


def _trained_on(state: PairState, frame: int, weights: str) -> PairState:
    """Return the page whose network goes on from `frame` with some weights set by hand; near its end, for longer.

    It goes on from the very step that was looked at, except where that is the end of a film that can't be longer.
    """
    config, step = state.config(SIDE), _step(state, frame)
    if step in _recorded(config, config.steps)[-LATE:]:
        state = _longer(state, step)
    recorded = _recorded(config, state.config(SIDE).steps)
    frame = min(recorded.index(step), len(recorded) - 2)  # no film turns at its end
    return state.with_branch(SIDE, frame, edits.FIELD, weights).with_view(frame=frame)


def _longer(state: PairState, step: int) -> PairState:
    """Return the page whose network trains for about the next longer time that its knob offers, if there is one.

    A film has only so many frames: it takes about that time, and just so long that `step` and all that the film
    branched at before are recorded as they were. Where there is no such time, the page stays as it is.
    """
    fit = state.fit(SIDE)
    wanted, most = _next_time(fit.config)
    kept = tuple(branch for branch in fit.branches if branch.step < step)
    through = {step, *(branch.step for branch in kept)}
    times = (n for n in _times(fit.config, step, wanted) if fit.config.steps < n <= most)
    found = next((n for n in times if through <= set(_recorded(fit.config, n)[: -2 * LATE])), None)
    return state if found is None else state.with_config(SIDE, steps=found).with_branches(SIDE, kept)


def _next_time(config: ModelConfig) -> tuple[int, int]:
    """Return the next longer training time that a knob offers, the longest where it offers none; and the longest.

    Raises:
        ValueError: there is no such knob.
    """
    extra = type(config).model_fields["steps"].json_schema_extra
    if not isinstance(extra, dict):
        raise ValueError("it learns at once")
    choices, most = extra["choices"], extra["high"]
    assert isinstance(choices, list)
    assert isinstance(most, int)
    return next((n for n in choices if isinstance(n, int) and n > config.steps), most), most


def _times(config: ModelConfig, step: int, wanted: int) -> list[int]:
    """Return the training times of which a frame may be recorded at `step`, those near to `wanted` first.

    Frame i of n is recorded at about T (i / (n - 1))^2 (runs/schedule.py), so T is about step ((n - 1) / i)^2.
    """
    most = config.frames - 1
    ratios = [(most / i) ** 2 for i in range(1, most)]
    near = [range(math.floor((step - 0.5) * k), math.ceil((step + 0.5) * k) + 1) for k in ratios]
    return sorted({wanted, *chain.from_iterable(near)}, key=lambda n: abs(n - wanted))


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
