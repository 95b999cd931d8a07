"""What one visitor has between runs: the page's state, the lesson that is open, tables brought, guesses made."""
