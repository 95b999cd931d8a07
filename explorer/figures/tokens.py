"""The colours of the visual language, each once: the style sheets and the theme are tested to hold the same.

One colour has one meaning. Classes are Okabe & Ito's, which leaves the others few places. So what is learned or
generated is crimson, no neighbour of class A's orange; a sign (of an error, a weight, a neuron) is violet or olive over
paper, equally light at both ends; noise is teal, beside class C's green; a guess is a pencil's brown; focus is ink.
Ten digits have ten more, each dark or light enough to be read as a word is; the digit itself is the mark.
Found by a search over OKLCH for the distances in tests/figures/test_meanings.py, for usual and colour-blind eyes.
"""

__all__ = ["CLASSES", "DARK", "LIGHT"]

CLASSES = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#cc79a7")  # Okabe & Ito's order, the same on light and dark

LIGHT = {
    "paper": "#ffffff", "side": "#f4f6f8", "soft": "#f5f7f9", "raised": "#ffffff",
    "ink": "#17212b", "ink-2": "#465463", "focus": "#17212b",
    "line": "#dce2e8", "line-2": "#8592a0", "accent": "#22303e",
    "mark-a": "#c98500", "mark-b": "#2b8fce", "mark-c": "#007f5c", "mark-d": "#7f7c00", "mark-e": "#b04b84",
    "real": "#22689e", "gen": "#e13157", "noise": "#258997", "density": "#34465c", "guess": "#6b3909",
    "minus": "#8440be", "plus": "#53760e", "gradient": "#982878", "go": "#c5274a", "on-go": "#ffffff",
    "digit-0": "#174131", "digit-1": "#482d45", "digit-2": "#624b2c", "digit-3": "#488055", "digit-4": "#2a33c5",
    "digit-5": "#914de6", "digit-6": "#896579", "digit-7": "#b64e10", "digit-8": "#68130b", "digit-9": "#8d0466",
}  # fmt: skip

DARK = {
    "paper": "#0f151b", "side": "#161d25", "soft": "#171f28", "raised": "#1c2530",
    "ink": "#eef2f6", "ink-2": "#b4c0cc", "focus": "#eef2f6",
    "line": "#2c3743", "line-2": "#6f7d8c", "accent": "#e3e9ef",
    "mark-a": "#ffbe3d", "mark-b": "#7cc8f4", "mark-c": "#35c99b", "mark-d": "#f6f07a", "mark-e": "#eb9cca",
    "real": "#3b97e9", "gen": "#f5476a", "noise": "#4fe0e6", "density": "#b9c8da", "guess": "#efc48c",
    "minus": "#8f50cc", "plus": "#418815", "gradient": "#f86fd0", "go": "#f5476a", "on-go": "#22040b",
    "digit-0": "#92f54d", "digit-1": "#eebec0", "digit-2": "#a17a69", "digit-3": "#23c994", "digit-4": "#b0afef",
    "digit-5": "#d369cc", "digit-6": "#5c8d96", "digit-7": "#eea730", "digit-8": "#7b8e31", "digit-9": "#f5f0a9",
}  # fmt: skip
