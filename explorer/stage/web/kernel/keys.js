/**
 * Keys that work wherever nothing else wants them: space, arrows, home, end, and a page's own.
 */

const OWN = [
  "input, select, textarea, [contenteditable]:not([contenteditable='false']), [role=spinbutton]",
  "[role=combobox], [role=listbox], [role=option], [role=menu], [role=menuitem]",
  "[role=textbox], [role=grid], [role=tree], [role=dialog], dialog, [role=application], video, audio, iframe",
].join(", ");
const MOVED = "[role=slider], [role=tab], [role=radio], [role=radiogroup], canvas[tabindex]"; // letters mean nothing to them
const PRESSED = "button, a[href], summary, [role=button], [role=switch], [role=checkbox], [role=link]";

const WRITTEN = ["?"]; // with Shift on many keyboards
/** @typedef {"toggle" | "back" | "forward" | "leap_back" | "leap_forward" | "home" | "end"} Command to a timeline */

/** @type {Record<string, Command>} */
export const COMMANDS = { " ": "toggle", ArrowLeft: "back", ArrowRight: "forward", Home: "home", End: "end" };

/**
 * @param {Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "defaultPrevented">} event
 * @param {EventTarget[]} path where it happened, innermost first, shadow roots opened
 * @param {Record<string, string>} commands by key
 * @returns {string | null}
 */
export function command(event, path, commands) {
  const shifted = event.shiftKey && !WRITTEN.includes(event.key);
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || shifted) return null;
  const found = Object.hasOwn(commands, event.key) ? commands[event.key] : null;
  if (!found) return null;
  const inside = (/** @type {string} */ selector) => path.some((node) => "matches" in node && /** @type {Element} */ (node).matches(selector));
  const letter = event.key.length === 1 && event.key !== " ";
  if (inside(OWN) || (!letter && inside(MOVED))) return null;
  return found === "toggle" && inside(PRESSED) ? null : found;
}

/**
 * @param {Record<string, string>} commands by key
 * @param {(command: string) => boolean} run whether it took the key
 * @returns {() => void} stop listening
 */
export function listen(commands, run) {
  const down = (/** @type {KeyboardEvent} */ event) => {
    const found = command(event, event.composedPath(), commands);
    if (found && run(found)) event.preventDefault();
  };
  document.addEventListener("keydown", down);
  return () => document.removeEventListener("keydown", down);
}

/**
 * Words on the page that point at marks: links to #see-...
 * @param {(mark: string) => void} light
 * @returns {() => void} stop listening
 */
export function listenToLinks(light) {
  let lit = false;
  const link = (/** @type {Event} */ e) => (e.target instanceof Element ? e.target.closest('a[href^="#see-"]') : null);
  const over = (/** @type {Event} */ e) => {
    const found = link(e);
    if (found) light(/** @type {string} */ (found.getAttribute("href")).slice("#see-".length));
    else if (lit) light("");
    lit = found !== null;
  };
  const click = (/** @type {Event} */ e) => link(e) && e.preventDefault();
  for (const type of ["pointerover", "focusin"]) document.addEventListener(type, over);
  document.addEventListener("click", click);
  return () => {
    for (const type of ["pointerover", "focusin"]) document.removeEventListener(type, over);
    document.removeEventListener("click", click);
  };
}
