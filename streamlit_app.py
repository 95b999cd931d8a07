"""The app's entry: page config, language and navigation from the catalog; everything else is in `explorer` and `pages`."""

from explorer.ui import router

router.serve()
