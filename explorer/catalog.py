"""What there is to see: one record a page. Navigation, home page and page tests are made from this list.

Texts are English message ids; `explorer.page` translates them where they are shown. Plain strings: whoever reads this
list imports no concept, no model and no Streamlit.
"""

from dataclasses import dataclass, fields
from pathlib import Path

__all__ = ["CONCEPTS", "HOME", "PAGES", "ROOT", "Concept", "Page", "concept", "groups", "messages", "page"]

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Page:
    """One page: `key` is its file in pages/, its address and its name in the code, the same word in every language."""

    key: str
    title: str  # plain text: browser tab, cards
    heading: str  # the same as markdown, with KaTeX where it helps
    short: str  # two words for the navigation
    claim: str
    question: str
    icon: str  # a Material symbol's name

    @property
    def script(self) -> Path:
        """Where the page's script lies."""
        return ROOT / "pages" / f"{self.key}.py"


@dataclass(frozen=True)
class Concept(Page):
    """A page about one concept."""

    group: str
    alt: str  # what its card's picture shows, for those who don't see it
    lesson: str = ""  # the shipped lesson that the home page leads to, if any

    @property
    def package(self) -> str:
        """Where the concept is defined, as `CONCEPT`."""
        return f"explorer.concepts.{self.key}"


HOME = Page(
    key="home",
    title="Generative learning, seen",
    heading="Generative learning, seen",
    short="Home",
    claim="Small models learn in front of you, beside the exact answer.",
    question="Every page opens on a finished training that you can play, pause, scrub and branch.",
    icon="home",
)

CONCEPTS = (
    Concept(
        key="joint_vs_conditional",
        group="Two ways to learn",
        title="p(y | x) against p(x, y)",
        heading=r"$p(y \mid x)$ against $p(x, y)$",
        short="p(y|x), p(x,y)",
        claim="One model learns where the border runs, the other where the data lie.",
        question="Which of the two can generate a new point, and what does that cost?",
        icon="join_inner",
        alt=(
            "Two moons of points. Left: a network colours the plane by class. Right: a mixture of Gaussians lays a "
            "density over each moon. The exact border is dashed in both."
        ),
        lesson="six_stops",
    ),
    Concept(
        key="vae",
        group="Hidden causes",
        title="VAE: latent space under the fingertip",
        heading="VAE: latent space under the fingertip",
        short="VAE",
        claim="Each image becomes a cloud of codes, and any code an image.",
        question="What does the noise in the code buy, and what does it cost?",
        icon="scatter_plot",
        alt="A plane of codes, each digit at its place, and beside it the digit that the decoder draws at one of them.",
        lesson="latent_space",
    ),
    Concept(
        key="gan",
        group="Games and paths",
        title="GAN: the duel",
        heading="GAN: the duel",
        short="GAN",
        claim="A forger turns noise into points; an expert tells real from forged.",
        question="Why does the forger so often learn only a part of what there is?",
        icon="swords",
        alt="A ring of eight clouds of real points, and forged points that lie on only some of them.",
        lesson="duel",
    ),
    Concept(
        key="diffusion",
        group="Games and paths",
        title="Diffusion: the way back",
        heading="Diffusion: the way back",
        short="Diffusion",
        claim="A network learns to see noise; step by step it is taken out.",
        question="Where it goes wrong: is it the network’s fault, or the steps’?",
        icon="blur_on",
        alt="Arrows lead points from a cloud of noise to the eight clouds of a ring; one point’s whole way is drawn.",
        lesson="way_back",
    ),
)

PAGES: tuple[Page, ...] = (HOME, *CONCEPTS)


def page(key: str) -> Page:
    """Return the page called `key`, home included.

    Raises:
        KeyError: there is no such page.
    """
    return {entry.key: entry for entry in PAGES}[key]


def concept(key: str) -> Concept:
    """Return the concept called `key`.

    Raises:
        KeyError: there is no such concept.
    """
    return {entry.key: entry for entry in CONCEPTS}[key]


def groups() -> dict[str, tuple[Concept, ...]]:
    """Return the concepts by group, in the catalog's order."""
    names = dict.fromkeys(entry.group for entry in CONCEPTS)
    return {name: tuple(entry for entry in CONCEPTS if entry.group == name) for name in names}


def messages() -> set[str]:
    """Return every text of the catalog that is shown, for the message catalogs."""
    return {
        value
        for entry in PAGES
        for field in fields(entry)
        if field.name not in ("key", "lesson", "icon") and isinstance(value := getattr(entry, field.name), str)
    }
