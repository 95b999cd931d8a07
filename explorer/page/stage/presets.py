"""The presets that a stage offers over its pictures: what each is called, what to see there, and which one is shown."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from explorer.page.concept import Concept
from explorer.page.predict.asking import bare
from explorer.page.state import PageState
from explorer.page.words.language import _

if TYPE_CHECKING:
    from explorer.page.session import PageSession

__all__ = ["offered", "show_preset"]


def offered(page: "PageSession") -> dict[str, Any]:
    """Return the presets as the stage reads them; `own` names a view that is none of them.

    While a question is open none is named: what it says to see would be the answer. Left out are those that this server
    can't show.
    """
    concept = page.concept
    chosen = None if bare(page) else matching(concept, page.state)
    presets = {key: it for key in concept.pills if (it := concept.presets[key]).state == concept.here(it.state)[0]}
    return {
        "chosen": chosen if chosen in presets else None,
        "own": concept.name_of(page.state),
        "list": [{"key": key, "title": _(it.title), "see": _(it.see)} for key, it in presets.items()],
    }


@lru_cache(maxsize=64)
def matching(concept: Concept, state: PageState) -> str | None:
    """Return the key of the preset whose films `state` shows: asked at each look at a training, found once a state."""
    return concept.matching(state)


def show_preset(page: "PageSession", key: str) -> None:
    """Go to a preset, also where it is shown already; what is open beside the stage stays open."""
    if key in page.concept.presets:
        page.show(page.concept.presets[key].state.with_view(tab=page.state.view.tab))
        page.rerun = True
