// explorer/stage/web/kernel/pointer.js
function drag(element, move) {
  let held = false;
  const on = (
    /** @type {HTMLElement} */
    element
  );
  on.addEventListener("pointerdown", (e) => {
    if (e.button) return;
    held = true;
    on.setPointerCapture(e.pointerId);
    move(e.clientX, false);
  });
  on.addEventListener("pointermove", (e) => held && move(e.clientX, false));
  const stop = (e) => {
    if (held) move(e.clientX, true);
    held = false;
  };
  on.addEventListener("pointerup", stop);
  on.addEventListener("pointercancel", stop);
}
function pointing(element, place, { pick, hover }) {
  let held = false;
  const at = (e) => place(e.offsetX, e.offsetY);
  element.addEventListener("pointerdown", (e) => {
    if (e.pointerType !== "mouse" || e.button) return;
    held = true;
    element.setPointerCapture(e.pointerId);
    pick(at(e), false);
  });
  element.addEventListener("pointermove", (e) => {
    if (e.pointerType === "touch") return;
    hover(at(e));
    if (held) pick(at(e), false);
  });
  element.addEventListener("pointerup", (e) => {
    if (held) pick(at(e), true);
    held = false;
  });
  element.addEventListener("pointercancel", () => held = false);
  element.addEventListener("click", (e) => {
    if (
      /** @type {PointerEvent} */
      e.pointerType !== "mouse"
    ) pick(at(
      /** @type {PointerEvent} */
      e
    ), true);
  });
  element.addEventListener("pointerleave", () => hover(null));
}

export {
  drag,
  pointing
};
