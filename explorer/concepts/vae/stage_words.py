"""What the page's stage says, by the keys that its modules in stage/web ask for: English message ids."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS = {
    "forget_branch": N_("Remove the branch"),
    "old_future": N_("back to the training before the branch"),
    "no_number": N_("no number yet"),
    "training_steps": N_("training steps"),
    "after_the_guess": N_("Chances, film and readings: once you have guessed."),
    "plane": N_("Plane"),
    "sliders": N_("Sliders"),
    "plane_or_sliders": N_("How the latent space is shown"),
    "machine": N_("The machine"),
    "beside": N_("Beside it"),
    "between": N_("Between two"),
    "right_shows": N_("What stands beside the latent space"),
    "latent_space": N_("Latent space"),
    "drag_z": N_("Drag z"),
    "dims_q_bar": N_("q(z|x): μ ± 2σ"),
    "dims_code": N_("its code"),
    "dims_the_prior": N_("prior"),
    "dims_fitted": N_("fitted Gaussian"),
    "dims_codes": N_("all images"),
    "dims_kl": N_("KL in nats"),
    "dims_spread": N_("no KL: spread"),
    "dims_prior": N_("z from the prior"),
    "dims_q": N_("Back to q"),
    "dims_zero": N_("All 0"),
    "dims_z": N_("z = ({values})"),
    "dims_alive": N_("In use: {count} of {total} dimensions, {names}"),
    "dims_comma": N_(", "),
    "dim_unused": N_("unused"),
    "dim_follows": N_("{factor} {r}"),
    "dim_mixes": N_("mixes {first} and {second}"),
    "dim_value": N_("{name} = {value}, {sigmas} standard deviations of the prior"),
    "dim_value_fitted": N_("{name} = {value}, {sigmas} standard deviations of the codes"),
    "walk": N_("The way from one image to the other"),
}
