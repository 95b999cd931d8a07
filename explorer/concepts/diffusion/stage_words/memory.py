"""Copies by how many points or digits were learned from."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS: dict[str, str] = {
    "memory": N_("Copies"),
    "copies_by_count": N_("Copies, by how many it learned from"),
    "copies_of_network": N_("network"),
    "copies_of_heart": N_("by heart"),
    "copies_of_exact": N_("exact"),
    "copies_of_real": N_("digits held out"),
    "memory_line": N_("% near copies of 500 samples, moons; five trainings, bars: standard error"),
    "memory_offer": N_("Learn from"),
    "memory_copy": N_("The followed point ends {first} from a training point, {second} from the next: a near copy."),
    "memory_new": N_("The followed point ends {first} from a training point, {second} from the next: no copy."),
    "memory_says": N_(
        "By heart even hundreds of points come back as copies. The network copies four points, and soon no more than "
        "the exact denoiser does by chance. Upright line: how many points there are here."
    ),
    "digits_memory_line": N_("% near copies of 100 digits by networks that learned from so many"),
}
