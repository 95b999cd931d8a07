"""What the page's stage says, by the keys that its modules in stage/web ask for: English message ids."""

from explorer.page.words.language import N_
from explorer.plane.stage_words import PLANE

__all__ = ["OWN", "WORDS"]

OWN = {
    "after_the_guess": N_("Points, film and readings: once you have guessed."),
    "panel_left": N_("Stage"),
    "panel_right": N_("Machine"),
    "right_shows": N_("What stands beside the stage"),
    "machine": N_("The machine"),
    "one_step": N_("One step"),
    "beside": N_("A cure"),
    "dirac": N_("Dirac-GAN"),
    "gradients": N_("Gradients"),
    "stage_plane": N_("Real and forged"),
    "stage_line": N_("Real and forged on a line"),
    "dirac_portrait": N_("Dirac-GAN: the way in the plane"),
    "dirac_side": N_("Dirac-GAN: what decides it"),
    "truth": N_("The truth"),
    "figure_real": N_("real"),
    "figure_forged": N_("forged"),
    "figure_losses": N_("D {d}, G {g} nats"),
}
WORDS = {**PLANE, **OWN}
