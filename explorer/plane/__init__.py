"""Real data in words: columns, what is wrong with a table, what a scene says in the place of the exact answer."""
