"""What the page's stage says, by the keys that its modules in stage/web ask for: English message ids."""

from explorer.concepts.gan.stage_words import beside, digits, dirac, figure, machine, stage, step, truth
from explorer.images.stage_words import RULER
from explorer.plane.stage_words import PLANE

__all__ = ["OWN", "WORDS"]

OWN = {
    key: words
    for part in (stage, dirac, machine, step, truth, beside, digits, figure)
    for key, words in part.WORDS.items()
}
WORDS = {**PLANE, **RULER, **OWN}
