"""The page about p(y | x) and p(x, y) without a browser: what stands on it, and what a visitor's browser would send."""

import json

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button, Widget

from explorer import catalog
from explorer.page.session import KEY, STAGE

ENTRY = str(catalog.ROOT / "streamlit_app.py")
PAGE = "pages/joint_vs_conditional.py"
NO_KNOBS = {"preset", "tab", "uploading"}


def opened(**query):
    """Return the page opened at an address; `network__layers` stands for `network.layers`."""
    return addressed({name.replace("__", "."): text for name, text in query.items()})


def addressed(query):
    app = AppTest.from_file(ENTRY, default_timeout=60)
    for name, text in query.items():
        app.query_params[name] = text
    return sound(app.switch_page(PAGE).run())


def sound(app):
    assert not app.exception, [element.value for element in app.exception]
    return app


def visit(app):
    return app.session_state[KEY]


def state(app):
    return visit(app).state


def query(app):
    """Return the address without its language."""
    return {name: text for name, text in app.query_params.items() if name != "lang"}


def knobs(app):
    """Return the controls beside the stage by key, buttons left out."""
    found = [element for element in app.main if isinstance(element, Widget) and not isinstance(element, Button)]
    return {widget.key: widget for widget in found if widget.key not in NO_KNOBS}


def turn(app, key, value):
    """Set one control, as a visitor does, and run."""
    (widget,) = (element for element in app.main if isinstance(element, Widget) and element.key == key)
    widget.set_value(value)
    return sound(app.run())


def press(app, key):
    return sound(app.button(key=key).click().run())


def fold(app, group, *, opens):
    """Open or close a group of knobs by its title."""
    folds = {element.proto.id.rsplit("group-", 1)[1]: element.proto.id for element in app.get("expander")}
    return sent(app, WidgetState(id=folds[group], bool_value=opens))


def report(app, **view):
    """Have the stage say what the visitor looks at."""
    said = {"view": {"serial": visit(app).serial, **view}}
    return sent(app, WidgetState(id=_component(app, STAGE).id, json_value=json.dumps(said)))


def ask(app, event, value, component=STAGE):
    """Have a component ask for something, as a click in it does."""
    events = _make_trigger_id(_component(app, component).id, "events")
    said = json.dumps([{"event": event, "value": value}])
    return sent(app, WidgetState(id=events, json_trigger_value=said))


def staged(app):
    """Return the scene on the stage, as the browser reads it."""
    from explorer.stage.scene import decode

    return decode(_component(app, STAGE).bytes)


def pictured(app):
    """Return what the gallery of worlds shows, as the browser reads it."""
    return json.loads(_component(app, "world").json)


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
