"""No page has a serious accessibility finding, in light, dark and either language; a page known to be bad has some."""

import pytest

from tests.browser.axe import findings

PAGES = ["", "joint_vs_conditional"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_no_serious_findings(sights, path, theme):
    assert findings(sights(path, size=(1440, 900), lang="en", **({"theme": theme} if theme == "dark" else {}))) == []


def test_no_serious_findings_in_chinese_on_a_phone(sights):
    assert findings(sights("joint_vs_conditional", size=(390, 844), lang="zh")) == []


def test_a_bad_page_has_findings(page):
    """Negative control: pale text and a button without a name are found."""
    page.set_content(
        "<html lang=en><title>Bad</title><main><p style='color:#ccc;background:#fff'>Pale</p><button></button></main>"
    )
    rules = {line.split(":")[0] for line in findings(page)}
    assert {"color-contrast", "button-name"} <= rules
