"""Serves the app with the page for tests: `streamlit run tests/sample/app.py`, as streamlit_app.py serves the app."""

from tests.sample import catalog

catalog.add()

if __name__ == "__main__":
    from explorer.page.frame import router

    router.serve()
else:
    from starlette.routing import Mount
    from starlette.staticfiles import StaticFiles
    from streamlit.starlette import App

    from explorer.page.stage.socket import routes

    app = App(__file__, routes=[*routes(), Mount("/sample", StaticFiles(directory=catalog.HERE / "web"))])
