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
    "machine_parts": N_("Parts of the machine; a pressed one is shown large"),
    "part_noise": N_("Noise z"),
    "part_generator": N_("Generator"),
    "part_forged": N_("Forged"),
    "part_real": N_("Real"),
    "part_discriminator": N_("Discriminator"),
    "part_losses": N_("Losses"),
    "about_noise_gaussian": N_("Noise: Gaussian, dimensions: {k}; in each step {n} draws."),
    "about_noise_uniform": N_("Noise: uniform, dimensions: {k}; in each step {n} draws."),
    "about_generator": N_("G bends the noise into points; its gradient: {gradient}."),
    "about_generator_still": N_("G bends the noise into points; no gradient reaches it."),
    "about_forged": N_("Forged points, for D on average {d}; each is pulled by {pull} on average."),
    "about_forged_still": N_("Forged points, for D on average {d}; nothing pulls them."),
    "about_real": N_("Real points, for D on average {d}."),
    "about_discriminator": N_("D says {real} of real points and {forged} of forged ones; its gradient: {gradient}."),
    "about_discriminator_still": N_("D says {real} of real points, {forged} of forged ones; no gradient of its own."),
    "about_losses": N_("Losses: D {d}, G {g}."),
    "stands_still": N_("stands still"),
    "who_learns": N_("Who learns from here"),
    "turns_both": N_("D and G"),
    "turns_discriminator": N_("D only"),
    "turns_generator": N_("G only"),
    "turns_at_the_end": N_("Go back first: nothing follows the last frame."),
    "turns_full": N_("This film has as many branches as it can take. Remove one first."),
    "edge_forward": N_("forward"),
    "edge_gradient": N_("gradient: who teaches whom"),
    "edge_width": N_("the wider, the larger"),
    "figure_real": N_("real"),
    "figure_forged": N_("forged"),
    "figure_losses": N_("D {d}, G {g} nats"),
}
WORDS = {**PLANE, **OWN}
