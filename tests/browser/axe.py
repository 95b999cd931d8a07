"""Runs axe-core on a page and returns its serious findings in lines that one can act on."""

from typing import Any

from playwright.sync_api import Page

from tests.served import ROOT

__all__ = ["findings"]

SOURCE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
BAD = {"serious", "critical"}


def findings(page: Page, *, within: str | None = None) -> list[str]:
    """Return `rule: element (help)` for every serious or critical finding, on the page or within a selector."""
    page.evaluate(SOURCE.read_text(encoding="utf-8"))
    result: dict[str, Any] = page.evaluate("within => axe.run(within ?? document)", within)
    assert result["passes"], "axe looked at nothing"
    return [
        f"{rule['id']}: {node['html'][:160]} ({node.get('failureSummary', rule['help'])[:240]})"
        for rule in result["violations"]
        if rule["impact"] in BAD
        for node in rule["nodes"]
    ]
