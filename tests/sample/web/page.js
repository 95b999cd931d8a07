/** A page for tests: one film of numbers, nothing of a plane, and a second timeline whose places are no frames. */

const element = (tag, className) => Object.assign(document.createElement(tag), { className });
const text = (kit, own, at) => `${kit.film("run").row(own.array, at.training)?.[0].toFixed(2)} at level ${at.noise.toFixed(1)}, times ${kit.look.factor}`;

export default {
  check({ own }) {
    if (!own.unit) throw new Error("a number without a unit");
  },
  look: { factor: 1 },
  report: ({ factor }) => ({ factor: Math.round(factor) }),
  start(kit, { own }) {
    const said = element("output", "value");
    said.dataset.presented = "";
    const foot = Object.assign(element("button", "run-status"), { type: "button", onclick: () => kit.send("act", { kind: foot.dataset.kind, film: "run" }) });
    return {
      elements: [kit.timeline("noise").bar, said, foot],
      update({ films: { run: { status } } }) {
        foot.dataset.kind = ["queued", "starting", "running"].includes(status.state) ? "cancel" : "retry";
        Object.assign(foot, { hidden: status.state === "done", textContent: `${status.state} ${status.text}` });
      },
      layout() {},
      paint({ at }) {
        const now = text(kit, own, at);
        if (now === said.textContent) return false;
        said.textContent = now;
        return true;
      },
      keys: { d: "double" },
      spoken: (where) => `${where}: ${said.textContent}`,
      command: (command) => command === "double" && kit.choose({ factor: 2 * kit.look.factor }),
      figure: ({ colours }) => ({
        says: "",
        parts: [
          {
            ...{ title: "A number", math: "x", subtitle: "", size: [2, 1], legend: () => [] },
            draw(ctx, { width, height }, at) {
              ctx.fillStyle = `rgb(${colours.gen.join(" ")})`;
              ctx.fillRect(0, 0, (width * at.training) / 8, height);
            },
            numbers: (at) => ({ value: text(kit, own, at), unit: "", lines: [] }),
          },
        ],
      }),
    };
  },
};
