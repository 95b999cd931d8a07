"""What the page's stage says, by the keys that its modules in stage/web ask for: English message ids."""

from explorer.concepts.diffusion.stage_words import chart, digits, figure, memory, route, scrub, stage, step, truth
from explorer.images.stage_words import RULER
from explorer.plane.stage_words import PLANE

__all__ = ["OWN", "WORDS"]

PARTS = (stage, route, step, chart, scrub, truth, memory, digits, figure)
OWN = {key: words for part in PARTS for key, words in part.WORDS.items()}
WORDS = {**PLANE, **RULER, **OWN}
