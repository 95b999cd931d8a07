"""The noise's timeline: log-SNR, and where one hump becomes several."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS: dict[str, str] = {
    "scrub_said": N_("log-SNR along the path: {value} at t = {t}; from {from} to {to}"),
    "scrub_data": N_("data"),
    "scrub_noise": N_("noise"),
    "scrub_snr": N_("log-SNR"),
    "scrub_more_noise": N_("more noise than signal"),
    "scrub_parts": N_("one hump becomes {n}"),
}
