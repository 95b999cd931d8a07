"""The stage on the page: what it is to show, how that reaches the browser, and what a visitor does on it."""
