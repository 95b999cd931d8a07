"""The page's presets: whole states, each named by what it shows, with the claim that a test holds it to."""

from collections.abc import Mapping
from typing import Any

from explorer.concepts.gan import claims, digit_claims
from explorer.concepts.gan.state import GanState
from explorer.page.concept import Preset
from explorer.page.words.language import N_

__all__ = ["AHEAD", "PILLS", "PRESETS", "STARTS"]

# Of a duel of 9,000 steps D learns alone for so many; that frame is the one where G begins.
AHEAD, STARTS = 1000, 20


_SAME = {"seed": 7}  # as one has it who goes to that world from another


def _state(view: Mapping[str, Any] = {}, **changes: Any) -> GanState:
    return GanState.model_validate({**changes, "view": view})


PRESETS: dict[str, Preset] = {
    # Over 15 starts 3 to 6 of 8 modes held, 87 to 95 % good points.
    "collapse": Preset(
        N_("Mode collapse"),
        N_("Play: most points are good. How many clouds?"),
        GanState(),
        claims.collapses,
    ),
    # On 8 of 10 starts all 8 modes, 85 to 89 % good points; on two G gets stuck before.
    "r1": Preset(
        N_("R1 keeps more"),
        N_("Beside: one penalty more. Count clouds again."),
        _state({"right": "beside"}, cure="r1"),
        claims.more_held,
    ),
    # Over 5 starts all 8 modes, 83 to 85 % good points; with 9,000 steps two of five read 70 and 79 %.
    "wasserstein": Preset(
        N_("A critic, not an expert"),
        N_("Play: a slope everywhere, all eight held."),
        _state(gan={"loss": "wasserstein", "gradient_penalty": 1.0, "steps": 10_000}),
        claims.all_held,
    ),
    # Over the last third of the film a median of 67 % good points without the mean, 87 % with it.
    "averaging": Preset(
        N_("Average what circles"),
        N_("Beside: the mean of G’s weights. Less scatter."),
        _state({"right": "beside"}, gan={"r1": 1.0, "decay": False, "averaging": 0.0}, cure="averaging"),
        claims.steadier,
    ),
    # Where G begins, over 4 starts, three quarters of its points are pulled less than .0004 as hard by the one loss as
    # by the other, half of them less than .0001; a hundredth lies on real clouds, where D can't be sure.
    "vanishing": Preset(
        N_("Too sure to learn from"),
        N_("The same D, two losses: who feels a pull?"),
        _state(
            {"right": "beside", "frame": STARTS, "layers": ("field", "real", "forged", "gradients")},
            gan={"loss": "minimax", "turns": "discriminator"},
            branches=({"step": AHEAD, "field": "turns", "value": "both"},),
            cure="non_saturating",
        ),
        claims.vanishes,
    ),
    "line": Preset(
        N_("The best D is a formula"),
        N_("G stands still. Play: D joins the dashes."),
        _state(world="bell", data=_SAME, gan={"turns": "discriminator", "steps": 3000}),
        claims.finds_the_best,
    ),
    "dirac": Preset(
        N_("Round and round"),
        N_("Let them take turns, then add R1."),
        _state({"right": "dirac"}, world="bell", data=_SAME, gan={"steps": 3000}),
        claims.circles,
    ),
    "digits": Preset(
        N_("Ask for a seven"),
        N_("Walk over z: the style changes, not the digit."),
        _state({"right": "sliders"}, world="mnist"),
        digit_claims.asked_for,
    ),
    # Baked: it trains for minutes. 25 modes, 85 % good points.
    "grid": Preset(
        N_("Twenty-five modes"),
        N_("Play: a mild penalty fades, all are held."),
        _state(
            world="grid",
            gan={
                "width": 64, "judge_width": 64, "gradient_penalty": 0.1, "anneal": True, "fourier": 4, "batch": 256,
                "steps": 30_000,
            },
        ),
        claims.grid_held,
    ),
}  # fmt: skip

PILLS = tuple(PRESETS)
