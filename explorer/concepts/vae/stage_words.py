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
    "panel_left": N_("Latent space"),
    "panel_right": N_("Beside it"),
    "draw_noise": N_("Draw ε again"),
    "back_to_q": N_("Back to q"),
    "times": N_("Measured here: encode {encode} ms, decode {decode} ms per image"),
    "walk": N_("The way from one image to the other"),
}
