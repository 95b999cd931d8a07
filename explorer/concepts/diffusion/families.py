"""What stands on the diffusion page in words: what the model is called, and what one of it is made of."""

from explorer.models.configs.diffusion import DiffusionConfig
from explorer.page.words.language import N_, _
from explorer.page.words.named import named

__all__ = ["TITLE", "line"]

TITLE = N_("Diffusion model")


def line(config: DiffusionConfig, classes: int) -> str:
    """Return the second line of a panel: what this very model is made of."""
    sizes = "–".join(map(str, config.sizes(classes)))
    about = type(config).model_fields["prediction"].json_schema_extra
    return _("MLP {sizes}, says {prediction}", sizes=sizes, prediction=named(about, config.prediction))  # type: ignore[arg-type]
