"""The page's presets: whole states, each named by what it shows, with the claim that a test holds it to."""

from collections.abc import Mapping
from typing import Any

from explorer.concepts.vae import claims
from explorer.concepts.vae.state import VaeState
from explorer.page.concept import Preset
from explorer.page.words.language import N_

__all__ = ["PILLS", "PRESETS"]


def _state(view: Mapping[str, Any], **changes: Any) -> VaeState:
    return VaeState.model_validate({**changes, "view": view})


PRESETS: dict[str, Preset] = {
    "map": Preset(
        N_("A map of digits"),
        N_("Drag z: one digit turns into the next."),
        VaeState(),
        claims.a_map,
    ),
    # Over 7 starts 14 to 19 % of the draws fell into a hole of the autoencoder, 4 to 6 % into one of the VAE; 5 % is
    # what chance makes.
    "holes": Preset(
        N_("Holes between codes"),
        N_("Press “Widest gap”: what is decoded there?"),
        _state({"right": "beside"}, beside=True),
        claims.holes,
    ),
    # Over 3 starts the autoencoder's samples lay 5.0 from the nearest real digit, the VAE's 4.7, real ones 4.9.
    "sampling": Preset(
        N_("Sampling needs a prior"),
        N_("Sample 12 each: which look real?"),
        _state({"right": "beside"}, beside=True, config={"latent": 8}),
        claims.sampling,
    ),
    "between": Preset(
        N_("Between two digits"),
        N_("Play: mixed codes or pixels, which is a digit?"),
        _state({"right": "between", "image": 0, "to": 1}, config={"latent": 8}),
        claims.between,
    ),
    # Over 4 starts the VAE's edges kept .25 of the strength of real ones, the average of the images that share a z .28,
    # the autoencoder's .51; the VAE decoded 1.2 from that average and 5.5 from the image itself.
    "blur": Preset(
        N_("Where blur comes from"),
        N_("β = 8 flattens the VAE’s edges. Try β = 1."),
        _state({"right": "beside", "image": 55, "axes": (4, 5)}, beside=True, config={"latent": 8, "beta": 8.0}),
        claims.blur,
    ),
    "collapse": Preset(
        N_("Too much β"),
        N_("Move a slider without KL: nothing changes."),
        _state({"left": "sliders"}, config={"latent": 8, "beta": 8.0}),
        claims.too_much_beta,
    ),
    "faces": Preset(
        N_("Faces on sliders"),
        N_("One slider at a time: what follows?"),
        _state({"left": "sliders"}, world="faces"),
        claims.faces_follow,
    ),
    "linear": Preset(
        N_("Where the answer is known"),
        N_("Play: the ELBO climbs to it."),
        _state({}, world="digits", family="linear_vae"),
        claims.reaches_pca,
    ),
}

PILLS = tuple(PRESETS)
