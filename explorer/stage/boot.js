/**
 * Loads the stage's modules once and hands every call on to them. Streamlit runs this text from memory. A file it would
 * load anew for each payload, and drop the call if the next payload came first: of a training, few frames would arrive.
 */

/** @typedef {{ parentElement: ParentNode, data: unknown }} Component */

/** @type {Promise<(component: Component) => () => void> | undefined} */
let stage;

/**
 * The modules lie beside the style sheet, wherever the app is served from.
 * @param {Component} component
 */
async function load({ parentElement, data }) {
  const sheet = () => /** @type {HTMLLinkElement | null} */ (parentElement.querySelector("link[rel=stylesheet]"));
  while (!sheet()) await new Promise(requestAnimationFrame);
  const home = sheet()?.href ?? "";
  prefetch(new URL(pageOf(data), home).href, parentElement);
  const { default: loaded } = await import(new URL("stage.js", home).href);
  return loaded;
}

/**
 * Have the page's own module and sheet on their way meanwhile; the stage asks for both too, and says what is wrong.
 * @param {string} page
 * @param {ParentNode} place
 */
function prefetch(page, place) {
  import(page).catch(() => {});
  if (page.endsWith("/page.js")) place.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: page.replace(/\.js$/, ".css") }));
}

/**
 * The address of the page's module that a scene names in its header.
 * @param {unknown} data
 */
function pageOf(data) {
  const head = data instanceof Uint8Array ? new TextDecoder().decode(data.subarray(8, 4096)) : "";
  return /"module":"([^"\\]+)"/.exec(head)?.[1] ?? "stage.js";
}

/** @param {Component} component */
export default async function boot(component) {
  stage ??= load(component);
  return (await stage)(component);
}
