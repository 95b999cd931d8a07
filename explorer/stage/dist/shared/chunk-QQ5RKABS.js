import {
  css
} from "./chunk-LM5Y3R6F.js";

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

// explorer/stage/web/kernel/saving/type.js
function text(ctx, said, x, y, { sans, size, weight, colour, most = Infinity }) {
  ctx.font = `${weight} ${size}px ${sans}`;
  ctx.fillStyle = css(colour);
  let line = said;
  while (line.length > 1 && ctx.measureText(line).width > most) line = `${line.replace(/…$/, "").slice(0, -1).trimEnd()}\u2026`;
  ctx.fillText(line, x, y);
  return ctx.measureText(line).width;
}
function textMath(ctx, formula, x, y, { serif, size, colour }) {
  let place = x;
  for (const part of formula.match(/\p{L}+|[^\p{L}]+/gu) ?? []) {
    ctx.font = `${/\p{L}/u.test(part) ? "italic " : ""}400 ${Math.round(size * 1.06)}px ${serif}`;
    ctx.fillStyle = css(colour);
    ctx.fillText(part, place, y);
    place += ctx.measureText(part).width;
  }
  return place - x;
}
function mathWidth(ctx, formula, { serif, size }) {
  let width = 0;
  for (const part of formula.match(/\p{L}+|[^\p{L}]+/gu) ?? []) {
    ctx.font = `${/\p{L}/u.test(part) ? "italic " : ""}400 ${Math.round(size * 1.06)}px ${serif}`;
    width += ctx.measureText(part).width;
  }
  return width;
}
function textWidth(ctx, said, { sans, size, weight }) {
  ctx.font = `${weight} ${size}px ${sans}`;
  return ctx.measureText(said).width;
}

// explorer/stage/web/kernel/saving/items.js
var RAMP = 84;
var GAP = 16;
var ROW = 26;
function marked(ctx, name, type, mark, wide = 14) {
  const before = wide + (wide > 14 ? 7 : 4);
  const draw = (x, y) => {
    ctx.beginPath();
    mark(x + wide / 2, y);
    text(ctx, name, x + before, y + 5, type);
  };
  return { width: before + textWidth(ctx, name, type), draw };
}
function lined(ctx, { colour, width, dash = [] }, name, type) {
  const line = (x, y) => {
    ctx.moveTo(x - 13, y);
    ctx.lineTo(x + 13, y);
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.setLineDash(dash);
    ctx.stroke();
    ctx.setLineDash([]);
  };
  return marked(ctx, name, type, line, 26);
}
function ramp(ctx, { formula, from, to, rows = 1, shade }, type) {
  const [w, a, b] = [mathWidth(ctx, formula, type), textWidth(ctx, from, type), textWidth(ctx, to, type)];
  const draw = (x, y) => {
    textMath(ctx, formula, x, y + 5, type);
    text(ctx, from, x + w + 8, y + 5, type);
    const [left, steps, tall] = [Math.round(x + w + a + 15), RAMP / 2, 14 / rows];
    for (let i = 0; i < steps; i++) {
      for (let row = 0; row < rows; row++) {
        ctx.fillStyle = css(shade((i + 0.5) / steps, row));
        ctx.fillRect(left + 2 * i, y - 7 + row * tall, 2, tall);
      }
    }
    text(ctx, to, left + RAMP + 7, y + 5, type);
  };
  return { width: w + a + b + RAMP + 22, draw };
}
function rowsOf(items, wide) {
  const out = [[]];
  let used = 0;
  for (const item of items) {
    if (used && used + item.width > wide) {
      out.push([]);
      used = 0;
    }
    out[out.length - 1].push(item);
    used += item.width + GAP;
  }
  return out;
}
function drawItems(rows, x, y) {
  rows.forEach((row, j) => {
    let place = x;
    for (const item of row) {
      item.draw(place, y + ROW * (j + 0.5));
      place += item.width + GAP;
    }
  });
}

export {
  drag,
  pointing,
  text,
  textMath,
  ROW,
  marked,
  lined,
  ramp,
  rowsOf,
  drawItems
};
