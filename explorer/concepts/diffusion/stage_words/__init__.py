"""What the page's stage says, by the keys that its modules in stage/web ask for: English message ids."""

from explorer.concepts.diffusion.stage_words import chart, figure, route, scrub, stage, step, truth
from explorer.plane.stage_words import PLANE

__all__ = ["OWN", "WORDS"]

OWN = {key: words for part in (stage, route, step, chart, scrub, truth, figure) for key, words in part.WORDS.items()}
WORDS = {**PLANE, **OWN}
