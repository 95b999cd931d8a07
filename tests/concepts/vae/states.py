"""States of the VAE's page, drawn at random from what its configs and its view say."""

import numpy as np
from hypothesis import strategies as st

from explorer import models, worlds
from explorer.concepts.vae.state import FAMILIES, OTHER, VaeState
from explorer.concepts.vae.view import FARTHEST, PLACES, RIGHT
from explorer.images.shown import count_of, pixels_of
from explorer.models.configs.images import BETAS, RATES
from tests.strategies import configs

__all__ = ["packed", "states"]

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def packed(levels):
    """Return levels of ink, 0 to 15, as the stage packs them (stage/web/images/packing.js), bit for bit."""
    bits = "".join(f"{level:04b}" for level in levels)
    bits += "0" * (-len(bits) % 6)
    return "".join(LETTERS[int(bits[i : i + 6], 2)] for i in range(0, len(bits), 6))


@st.composite
def states(draw: st.DrawFn) -> VaeState:
    world = draw(st.sampled_from(tuple(FAMILIES)))
    family = draw(st.sampled_from(FAMILIES[world]))
    config = draw(configs(models.config_of(family)))
    state = VaeState(
        world=world, data=draw(configs(worlds.config_of(world, "images"))), family=family, config=config,
        beside=family in OTHER and draw(st.booleans()), seed=draw(st.integers(0, 9999)),
    )  # fmt: skip
    if draw(st.booleans()):
        field, values = draw(st.sampled_from([("learning_rate", RATES), ("beta", BETAS)]))
        frame = draw(st.integers(0, state.frames() - 2))
        if hasattr(config, field) and state.branches_at(family, field, frame):
            state = state.with_branch("model", frame, field, draw(st.sampled_from(values)))
    return state.with_view(**draw(_looks(state)))


def _looks(state):
    """Draw the fields of a view that fits `state`."""
    number = st.floats(-FARTHEST, FARTHEST).map(lambda value: round(value, 3))
    image, latent = st.integers(0, count_of(state.world) - 1), state.latent
    ink = np.zeros(pixels_of(state.world), int)
    ink[:3] = 1, 15, 7
    drawings = [None, packed(ink)] if state.world != "faces" else [None]
    fields = {
        "frame": st.none() | st.integers(0, state.frames() - 1),
        "image": image,
        "to": image,
        "drawn": st.sampled_from(drawings),
        "z": st.none() | st.lists(number, min_size=latent, max_size=latent).map(tuple),
        "draw": st.integers(0, 9999),
        "left": st.sampled_from(["plane", "sliders"]),
        "axes": st.permutations(range(max(latent, 2))).map(lambda dimensions: tuple(dimensions[:2])),
        "under": st.sampled_from(["both", "codes", "pictures"]),
        "right": st.sampled_from([name for name in RIGHT if name != "beside" or state.beside]),
        "along": st.none() | st.integers(0, PLACES - 1),
        "panel": st.sampled_from(["left", "right"]),
    }
    return st.fixed_dictionaries(fields)
