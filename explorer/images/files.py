"""Where a page's models put the images that the stage shows, as a file to take home."""

from functools import partial

from explorer.export.codes import codes
from explorer.images.shown import count_of, shape_of, shown
from explorer.images.state import ImageState
from explorer.page.session import PageSession
from explorer.page.tabs.files import file_button, file_row, films_of
from explorer.page.words.language import _

__all__ = ["codes_row"]


def codes_row(page: PageSession) -> None:
    """Draw the row: what the file holds, and its button."""
    state, n = ImageState.of(page.state), count_of(ImageState.of(page.state).world)
    about = (
        _(
            "Where the model puts each of the {n} images shown: mu and sigma of q(z|x) by dimension, with its label "
            "and the factors that it was drawn from.",
            n=n,
        )
        if shape_of(state.world)[2] > 1
        else _(
            "Where the model puts each of the {n} images shown: mu and sigma of q(z|x) by dimension, with its label.",
            n=n,
        )
    )
    make = partial(_codes, state, page.token)
    with file_row("codes", _("Codes"), about):
        empty = not all(map(len, films_of(state.specs(), page.token).values()))
        file_button("CSV", f"{page.concept.stem(state)}-codes.csv", make, empty=empty)


def _codes(state: ImageState, token: str) -> bytes:
    return codes(films_of(state.specs(), token), shown(state.world))
