"""The column beside the stage: knobs, the gallery of worlds, choices of families and data."""
