/**
 * Pictures to choose from: radio buttons in a row. Which one is chosen is what the page says; a choice made here is marked at
 * once.
 */

/** @typedef {{ name: string, title: string, image: string, colour: boolean }} Choice `image`: the address of a PNG; grey images are ink in its alpha */
/** @typedef {{ label: string, chosen: string, choices: Choice[] }} Data */

/**
 * @param {{ data: Data, parentElement: HTMLElement | ShadowRoot, setTriggerValue: (name: string, value: unknown) => void }} component
 */
export default function row({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".row") ?? parentElement.appendChild(element("div", "row"));
  root.setAttribute("role", "radiogroup");
  root.setAttribute("aria-label", data.label);
  const focused = root.querySelector("button:focus")?.getAttribute("data-name");
  const buttons = data.choices.map((choice) => radio(choice, data.chosen));
  root.replaceChildren(...buttons);
  const choose = (/** @type {HTMLButtonElement} */ button) => {
    for (const each of buttons) mark(each, each === button);
    button.focus();
    if (button.dataset.name !== data.chosen) setTriggerValue("chosen", button.dataset.name);
  };
  buttons.forEach((button, i) => {
    button.addEventListener("click", () => choose(button));
    button.addEventListener("keydown", (event) => {
      const to = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: buttons.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      choose(buttons[(to + buttons.length) % buttons.length]);
    });
  });
  buttons.find((button) => button.dataset.name === focused)?.focus();
}

/**
 * @param {Choice} choice
 * @param {string} chosen
 */
function radio({ name, title, image, colour }, chosen) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.name = name;
  button.setAttribute("role", "radio");
  const picture = element("span", colour ? "picture colour" : "picture");
  picture.style.setProperty("--image", `url(${image})`);
  const said = element("span", "name");
  said.textContent = title;
  button.append(picture, said);
  mark(button, name === chosen);
  return button;
}

/**
 * @param {HTMLButtonElement} button
 * @param {boolean} chosen
 */
function mark(button, chosen) {
  button.setAttribute("aria-checked", String(chosen));
  button.tabIndex = chosen ? 0 : -1;
}

/**
 * @param {string} tag
 * @param {string} name of its class
 */
function element(tag, name) {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
