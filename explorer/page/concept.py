"""What a page's concept hands to the front that all pages share: its state, and all that is said and drawn of it.

Each concept has one subclass, in explorer/concepts/<key>/, and one instance of it, `CONCEPT`. Shared rooms know a
concept by this class alone; where it leaves something as it is here, a page does without.
"""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from explorer.claims import Measurement
from explorer.page.address import Choose, Complaint, plainly
from explorer.page.state import PageState
from explorer.runs.claim import Claim
from explorer.runs.spec import RunSpec

if TYPE_CHECKING:
    from explorer.page.predict.experiments import Experiments
    from explorer.page.session import PageSession, Session
    from explorer.page.stage.scene import Shots

__all__ = ["CodePart", "Concept", "Preset", "StageParts"]


@dataclass(frozen=True)
class Preset:
    """A view with a name: `title` says what one will see, `see` in one line where to look and when.

    Both are English message ids; `claim` is what they say as a predicate over the films.
    """

    title: str
    see: str
    state: PageState
    claim: Claim


@dataclass(frozen=True)
class CodePart:
    """One file of the project, shown whole in the Code tab: its title, an English message id, and its path."""

    title: str
    path: str


@dataclass(frozen=True)
class StageParts:
    """What a concept adds to a scene (page/stage/scene.py): its panels, and what only its stage reads.

    `words` are those that differ for what is on the stage now; `marks` are events of films, by film; `timelines` stand
    beside that of the training.
    """

    panels: list[dict[str, Any]]
    own: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)
    timelines: tuple[dict[str, Any], ...] = ()


class Concept(ABC):
    """One page's concept.

    Attributes:
        key: its address, and its name in the code and in the catalog.
        state: the kind of its states; one made without arguments is what a new page opens on.
        words: what its stage says, English message ids by the stage's keys.
        events: what its stage may ask for, by name, besides what every stage may.
        marks: what of its pictures the words of its lesson may point at: `#see-<mark>`.
        presets: by key, in their order; `pills` are those that the stage offers.
        tries: what the panel offers to try, by name: what its button shows. Their words are in the lesson's try.md.
        lessons: shipped lessons, by name: stop by stop the section that tells it and what it shows.
        experiments: what the Predict tab asks.
        measurements: tables over many trainings that titles and answers rest on, by name.
    """

    key: ClassVar[str]
    state: ClassVar[type[PageState]]
    words: ClassVar[Mapping[str, str]] = {}
    events: ClassVar[tuple[str, ...]] = ()
    marks: ClassVar[tuple[str, ...]] = ()
    presets: ClassVar[Mapping[str, Preset]] = {}
    pills: ClassVar[tuple[str, ...]] = ()
    tries: ClassVar[Mapping[str, PageState]] = {}
    lessons: ClassVar[Mapping[str, Mapping[str, PageState]]] = {}
    experiments: "ClassVar[Experiments | None]" = None
    measurements: ClassVar[Mapping[str, Measurement]] = {}

    @property
    def module(self) -> str:
        """Where the browser's module of the page lies, from stage/web/stage.js."""
        return f"concepts/{self.key}/page.js"

    @abstractmethod
    def stage(self, page: "PageSession", shots: "Shots") -> StageParts:
        """Return what it adds to a scene."""

    def on_event(self, page: "PageSession", event: str, value: Any) -> None:
        """Do what its stage asks for. It comes from a browser: what does not fit is left undone."""
        del page, event, value

    def choose(self, session: "Session", now: PageState | None) -> Choose:
        """Return what makes a choice that an address names: it knows what the visitor has of their own."""
        del session, now
        return plainly

    def here(self, state: PageState) -> tuple[PageState, tuple[Complaint, ...]]:
        """Return what this server can show in the place of `state`, and what of it could not be had.

        It is the state itself wherever all that it takes is here.
        """
        return state, ()

    def complaint(self, complaint: Complaint) -> str | None:
        """Say what was wrong with a part of a link where the common words don't fit."""
        del complaint
        return None

    def baked(self) -> list[RunSpec]:
        """Return what ships with the app besides the films of presets and experiments."""
        return list(self.state().specs().values())

    def name_of(self, state: PageState) -> str:
        """Return a short name for what a state shows, where no preset's fits."""
        del state
        return self.key

    def stem(self, state: PageState) -> str:
        """Return what the names of its files begin with."""
        del state
        return self.key

    def code(self, state: PageState) -> Mapping[str, CodePart]:
        """Return the files that ran, for the Code tab."""
        del state
        return {}

    def explain(self, page: "PageSession") -> None:
        """Draw what stands under the lesson's own words."""
        del page

    def explained(self, state: PageState) -> Hashable:
        """Return what `explain` depends on: where that changes, it is drawn again."""
        del state
        return None

    def files(self, page: "PageSession") -> None:
        """Draw further rows of files to take home."""
        del page

    def matching(self, state: PageState) -> str | None:
        """Return the key of the preset whose films `state` shows, however it looks at them."""
        trained = state.trainings()
        return next((key for key, preset in self.presets.items() if preset.state.trainings() == trained), None)
