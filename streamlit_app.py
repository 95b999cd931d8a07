"""The app's entry: page config, language and navigation; everything else is in `explorer` and `pages`."""

from explorer.ui import router

router.serve()
