"""A lesson on the page: the bar of one that is open, and the list of stops that one makes."""
