"""A page without a browser: what stands on it, and what a visitor's browser would send."""

import json
import re
from urllib.parse import urlencode

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button, Widget

from explorer import catalog
from explorer.page.session import KEY

ENTRY = str(catalog.ROOT / "streamlit_app.py")
NO_KNOBS = {"open-tab", "uploading"}


def addressed(key, query, entry=ENTRY):
    """Return the page called `key` opened at an address."""
    app = AppTest.from_file(entry, default_timeout=60)
    for name, text in query.items():
        app.query_params[name] = text
    return sound(app.switch_page(f"pages/{key}.py").run())


def sound(app):
    assert not app.exception, [element.value for element in app.exception]
    return app


def page_of(app):
    """Return the session of the page that is open."""
    session = app.session_state[KEY]
    return session.pages[session.here]


def state(app):
    return page_of(app).state


def query(app):
    """Return the address without its language."""
    return {name: text for name, text in app.query_params.items() if name != "lang"}


def knobs(app):
    """Return the controls beside the stage by key, buttons left out."""
    return {name: widget for name, widget in controls(app).items() if name not in NO_KNOBS}


def controls(app):
    """Return the controls by name, whatever edition of each is on the page; buttons left out."""
    found = [element for element in app.main if isinstance(element, Widget) and not isinstance(element, Button)]
    return {name_of(widget.key): widget for widget in found}


def name_of(key):
    """Return the name of a control from the key of an edition."""
    return re.sub(r"\.(en|zh)\.\d+$", "", key)


def turn(app, name, value):
    """Set one control, as a visitor does, and run."""
    if name == "preset":
        return ask(app, name, value)
    controls(app)[name].set_value(value)
    return sound(app.run())


def press(app, key):
    return sound(app.button(key=key).click().run())


def fold(app, group, *, opens):
    """Open or close a group of knobs by its title."""
    return sent(app, WidgetState(id=folds(app)[group], bool_value=opens))


def folds(app):
    """Return the ids of the groups of knobs, by name."""
    ids = [element.proto.id for element in app.get("expander")]
    return {name_of(each).rsplit("group-", 1)[1]: each for each in ids}


def went(app, **address):
    """Have the browser go back or forward to another address of the page that is open."""
    query = {name.replace("__", "."): text for name, text in address.items()}
    app.query_params.clear()
    app.query_params.update(query)
    return ask(app, "went", {"query": f"?{urlencode(query)}", "shown": True}, "location")


def report(app, **view):
    """Have the stage say what the visitor looks at."""
    said = {"view": {"serial": page_of(app).serial, **view}}
    return sent(app, WidgetState(id=_component(app, page_of(app).stage).id, json_value=json.dumps(said)))


def ask(app, event, value, component=None):
    """Have a component, the stage by default, ask for something, as a click in it does."""
    component = component or page_of(app).stage
    events = _make_trigger_id(_component(app, component).id, "events")
    said = json.dumps([{"event": event, "value": value}])
    return sent(app, WidgetState(id=events, json_trigger_value=said))


def staged(app):
    """Return the scene on the stage, as the browser reads it."""
    from explorer.stage.scene import decode

    return decode(_component(app, page_of(app).stage).bytes)


def pictured(app):
    """Return what the gallery of worlds shows, as the browser reads it."""
    return given(app, "world")


def given(app, component):
    """Return what a component of the page was given, as the browser reads it."""
    return json.loads(_component(app, component).json)


def written(app):
    """Return all words that stand on the page as markdown."""
    return "\n".join(element.value for element in app.markdown)


def sent(app, state):
    states = app._tree.get_widget_states()
    states.widgets.append(state)
    return sound(app._run(states))


def _component(app, key):
    (found,) = (element.proto for element in app.get("bidi_component") if element.proto.id.endswith(f"-{key}"))
    return found
