"""The panel beside the stage, and what it holds besides controls: words, things to try, questions, lessons, files."""
