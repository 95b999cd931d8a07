"""The catalog names every page there is, and one word is a page's file, address and key."""

import re
import subprocess
import sys
from fnmatch import fnmatch

import pytest

from explorer import catalog
from explorer.concepts import concept
from explorer.page.frame.cards import CARDS
from explorer.page.words.language import LANGUAGES


def test_every_script_is_in_the_catalog_and_every_entry_has_its_script():
    scripts = {path.stem for path in (catalog.ROOT / "pages").glob("*.py") if not fnmatch(path.name, "__*")}
    assert scripts == {entry.key for entry in catalog.PAGES}


def test_keys_are_words_for_files_and_addresses():
    keys = [entry.key for entry in catalog.PAGES]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z][a-z_]*", key) for key in keys)


def test_looking_up():
    assert catalog.page("home") is catalog.HOME
    assert all(catalog.concept(entry.key) is entry for entry in catalog.CONCEPTS)
    with pytest.raises(KeyError):
        catalog.concept("home")


def test_groups_hold_every_concept_once():
    grouped = [entry for group in catalog.groups().values() for entry in group]
    assert sorted(entry.key for entry in grouped) == sorted(entry.key for entry in catalog.CONCEPTS)


@pytest.mark.parametrize("entry", catalog.CONCEPTS, ids=lambda entry: entry.key)
def test_a_concept_has_its_places(entry):
    root = catalog.ROOT
    assert (CARDS / f"{entry.key}.svg").exists()
    assert all((root / "assets" / "lessons" / name / f"{entry.key}.md").exists() for name in LANGUAGES)
    assert (root / "explorer" / "stage" / "web" / concept(entry.key).module).exists()
    assert (root / "tests" / "concepts" / entry.key).is_dir()


@pytest.mark.parametrize("entry", catalog.CONCEPTS, ids=lambda entry: entry.key)
def test_a_concept_is_the_one_that_the_catalog_names(entry):
    found = concept(entry.key)
    assert found.key == entry.key
    assert not entry.lesson or entry.lesson in found.lessons
    assert set(found.pills) <= set(found.presets)
    assert len(found.baked()) > 0


def test_nothing_that_only_reads_the_catalog_imports_a_concept_or_a_model():
    probe = "import sys, explorer.catalog; print(sorted(name for name in sys.modules if name.startswith('explorer')))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['explorer', 'explorer.catalog']"
