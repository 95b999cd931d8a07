"""The machine, its parts and its edges."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS = {
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
    "edge_width": N_("wider: larger"),
}
