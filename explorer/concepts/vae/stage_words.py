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
    "walk": N_("The way from one image to the other"),
    "plane_label": N_("The code z on the latent plane: arrow keys move it, Home puts it back"),
    "plane_codes": N_("codes"),
    "plane_prior": N_("prior"),
    "plane_fitted": N_("Gaussian fitted to the codes afterwards"),
    "under_shows": N_("What lies under z"),
    "under_both": N_("Both"),
    "under_codes": N_("Codes"),
    "under_pictures": N_("Pictures"),
    "axis_across": N_("Dimension across"),
    "axis_up": N_("Dimension up"),
    "far_prior": N_("|z| = {norm}: {share} of the prior’s draws lie farther out"),
    "far_out": N_("|z| = {norm}, outside of the prior: {share} lie farther out"),
    "far_q": N_("{sigmas}σ from q"),
    "far_none": N_("{norm}σ from the codes’ middle: no prior, no q, no promise"),
    "legend": N_("Legend"),
    "list_comma": N_(", "),
    "figure_decoded": N_("Decoded image"),
    "figure_mean": N_("the mean of what the decoder says of x"),
    "figure_elbo": N_("nats: ELBO of held-out images"),
    "figure_parts": N_("reconstruction {reconstruction}, KL {kl}"),
    "figure_reconstruction": N_("nats: reconstruction of held-out images"),
}
