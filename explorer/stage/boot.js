/**
 * Loads the stage's modules once and hands every call on to them. Streamlit runs this text from memory. A file it would
 * load anew for each payload, and drop the call if the next payload came first: of a training, few frames would arrive.
 */

/** @type {Promise<(component: { parentElement: ParentNode }) => () => void> | undefined} */
let stage;

/**
 * The modules lie beside the style sheet, wherever the app is served from.
 * @param {ParentNode} place
 */
async function load(place) {
  const sheet = () => /** @type {HTMLLinkElement | null} */ (place.querySelector("link[rel=stylesheet]"));
  while (!sheet()) await new Promise(requestAnimationFrame);
  const { default: loaded } = await import(new URL("stage.js", sheet()?.href).href);
  return loaded;
}

/** @param {{ parentElement: ParentNode }} component */
export default async function boot(component) {
  stage ??= load(component.parentElement);
  return (await stage)(component);
}
