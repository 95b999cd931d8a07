"""The app with the page for tests in its catalog."""

from dataclasses import dataclass
from pathlib import Path

from explorer import catalog
from explorer.page.words import sections

__all__ = ["ENTRY", "add"]

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Entry(catalog.Concept):
    package = "tests.sample.concept"
    script = HERE / "page.py"


ENTRY = Entry(
    key="sample", title="Sample", heading="Sample", short="Sample", claim="A page for tests.",
    question="Does the house know no concept by name?", icon="science", group="Tests", alt="Nothing to see.",
)  # fmt: skip


def add():
    """Put the page into the catalog, and its lesson beside the others; once is enough."""
    if ENTRY not in catalog.CONCEPTS:
        catalog.CONCEPTS, catalog.PAGES = (*catalog.CONCEPTS, ENTRY), (*catalog.PAGES, ENTRY)
        sections.FOLDERS.append(HERE / "lessons")
