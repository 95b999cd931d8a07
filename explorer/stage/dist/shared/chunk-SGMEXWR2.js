import {
  h
} from "./chunk-G5X4PBWU.js";

// explorer/stage/web/kernel/invitation.js
var STAYS = 9e3;
function invitation(kit, place, text) {
  const told = kit.lasting("invitation", () => (
    /** @type {Told} */
    { done: false }
  ));
  const element = h("p", { class: "invitation", "aria-hidden": "true" }, h("span", {}, text), h("i"));
  const end = () => {
    told.done = true;
    element.remove();
  };
  for (const type of ["pointerdown", "keydown"]) document.addEventListener(type, end, { capture: true, once: true, signal: kit.signal });
  return () => {
    if (told.done) return;
    told.done = true;
    place.append(element);
    setTimeout(end, STAYS);
  };
}

export {
  invitation
};
