"""What parts say that pages about images share (stage/web/images): English message ids."""

from explorer.page.words.language import N_

__all__ = ["RULER"]

RULER: dict[str, str] = {
    "digit_distance": N_("distance"),
    "digit_distance_help": N_("Root of the summed squared differences of all pixels, each from 0 to 1"),
    "digit_usual": N_("digits held out, to their nearest: {low} to {high}, half of them below {middle}"),
    "digit_copy": N_("nearer than 19 of 20 held out: nearly a copy"),
    "digit_usual_far": N_("as far as real ones held out: no copy"),
    "digit_far": N_("farther than 19 of 20 held out"),
}
