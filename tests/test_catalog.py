"""The catalog names every page there is, and one word is a page's file, address and key."""

import re
from fnmatch import fnmatch

import pytest

from explorer import catalog
from explorer.figures.card import CARDS


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
def test_a_concept_has_a_picture_a_lesson_and_films(entry):
    assert entry.key in CARDS
    assert all((catalog.ROOT / "assets" / "lessons" / name / f"{entry.key}.md").exists() for name in ("en", "zh"))
    assert len({spec.digest() for spec in entry.baked}) == len(entry.baked) > 0
