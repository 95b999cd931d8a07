/**
 * Turns the page's theme over. Streamlit has its own menu for that, which is in the page but not shown: its entry is pressed,
 * so that widgets and all follow at once and nothing is loaded anew. Streamlit remembers a theme for the one address that was
 * opened; here it is kept for every page's. It is run from memory: it can import nothing.
 */

const PATIENCE = 40; // frames until the menu is there
const SUN = "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400";
const MOON = "M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z";
const SVG = "http://www.w3.org/2000/svg";

/** @typedef {"light" | "dark"} Theme */
/** @typedef {{ page: string, pages: string[], words: Record<Theme, string> }} Data the keys of the page and of all pages; "" is home */

/** @type {WeakMap<Node, Switch>} */
const switches = new WeakMap();

/** @param {{ data: Data, parentElement: HTMLElement | ShadowRoot }} component */
export default function themeSwitch({ data, parentElement }) {
  const made = switches.get(parentElement) ?? new Switch(parentElement);
  switches.set(parentElement, made);
  made.update(data);
}

/**
 * Where a browser may keep the theme of each page: an address is one with and without a slash at its end.
 * @param {string} pathname of the page that is open
 * @param {Pick<Data, "page" | "pages">} data
 */
export function keys(pathname, { page, pages }) {
  const here = pathname.replace(/\/+$/, "");
  const base = page && here.endsWith(`/${page}`) ? here.slice(0, -page.length - 1) : here;
  const paths = pages.flatMap((key) => (key ? [`${base}/${key}`, `${base}/${key}/`] : [base, `${base}/`]));
  return paths.filter(Boolean).map((path) => `stActiveTheme-${path}-v2`);
}

class Switch {
  /** @param {HTMLElement | ShadowRoot} parent */
  constructor(parent) {
    /** @type {Data | null} */
    this.data = null;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.said = document.createElement("span");
    this.path = document.createElementNS(SVG, "path");
    this.probe = document.createElement("i"); // its colour follows the paper, a moment later
    this.probe.className = "probe";
    this.button.append(drawing(this.path), this.said);
    this.button.onclick = () => void this.turn();
    this.probe.ontransitionend = () => this.show();
    parent.append(this.button, this.probe);
  }

  /** @param {Data} data */
  update(data) {
    this.data = data;
    this.show();
  }

  /** The theme that is not shown now. @returns {Theme} */
  get other() {
    const [r, g, b] = (getComputedStyle(this.probe).color.match(/[\d.]+/g) ?? ["255", "255", "255"]).map(Number);
    return r + g + b > 384 ? "dark" : "light";
  }

  show() {
    if (!this.data) return;
    const { other } = this;
    this.button.hidden = !menuButton(); // a page inside another may have no menu
    this.said.textContent = this.data.words[other];
    this.button.title = this.data.words[other];
    this.path.setAttribute("d", other === "dark" ? MOON : SUN);
    this.button.dataset.to = other;
  }

  async turn() {
    const { other } = this;
    if (await choose(other === "dark" ? "Dark" : "Light")) this.keep(other === "dark" ? "Dark" : "Light");
    this.button.focus();
    this.show();
  }

  /** @param {string} name */
  keep(name) {
    if (!this.data) return;
    try {
      for (const key of keys(location.pathname, this.data)) localStorage.setItem(key, JSON.stringify(name));
    } catch {
      // a browser that keeps nothing shows the theme until it is reloaded
    }
  }
}

/** @param {SVGPathElement} path */
function drawing(path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}

/** What opens the menu; null where a page stands without. */
function menuButton() {
  return /** @type {HTMLElement | null} */ (document.querySelector('[data-testid="stMainMenuButton"]'));
}

/**
 * Press an entry of Streamlit's menu.
 * @param {"Light" | "Dark"} name
 * @returns {Promise<boolean>} whether it was there
 */
async function choose(name) {
  menuButton()?.click();
  for (let frame = 0; frame < PATIENCE; frame++) {
    const entry = document.querySelector(`[data-testid="stMainMenuItem-theme-${name}"]`);
    if (entry instanceof HTMLElement) {
      entry.click();
      if (document.querySelector('[data-testid="stMainMenuPopover"]')) menuButton()?.click();
      return true;
    }
    await new Promise(requestAnimationFrame);
  }
  return false;
}
