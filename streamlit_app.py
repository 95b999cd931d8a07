"""The app's entry: `streamlit run` serves it, and every visitor's run executes it. Everything else is in `explorer`."""

if __name__ == "__main__":  # a visitor's run: page config, language and navigation
    from explorer.page.frame import router

    router.serve()
else:  # the server, once: Streamlit's own, which it finds by these very names, with the stage's socket beside it
    from streamlit.starlette import App

    from explorer.page.stage.socket import routes

    app = App(__file__, routes=routes())
