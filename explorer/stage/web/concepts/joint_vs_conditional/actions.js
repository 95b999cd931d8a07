/**
 * What the parts of a stage can ask for, each bound to the player that does it. No state of its own.
 *
 * @import { Actions } from "./parts.js"
 * @import { Player } from "../../kernel/player.js"
 */

import { edit, trainOn } from "./machine/open.js";

/**
 * @param {Player} player
 * @returns {Actions}
 */
export function actionsOf(player) {
  return {
    act: (kind, panel) => player.callbacks?.setTriggerValue("act", { kind, panel }),
    ask: (at, done) => player.ask(at, done),
    hover: (id, at) => player.set({ pointer: at && { panel: id, at } }),
    generate: () => player.generate(),
    clear: () => player.choose({ drawn: 0 }),
    light: (mark) => player.set({ lit: mark }),
    run: (command) => player.run(command),
    seek: (frame, done) => player.seek(frame, done),
    speed: (speed) => player.choose({ clock: { ...player.kept.clock, speed } }),
    loop: () => player.choose({ clock: { ...player.kept.clock, loop: !player.kept.clock.loop } }),
    branch: () => player.branch(),
    show: (show) => player.choose({ show }),
    turn: (what) => player.choose({ [what]: !player.kept[what] }),
    told: (prior, done = true) => player.hold(!done, { prior }),
    know: (missing) => player.choose({ missing }),
    hold: (held) => player.set({ dragging: held }),
    tell: (said) => player.callbacks?.setTriggerValue("drawn", said),
    pencil: (change) => player.choose(change),
    panel: (panel) => player.choose({ panel, machine: player.kept.machine && panel === player.networked?.id }),
    machine: () => player.run("machine"),
    closeMachine: () => player.choose({ machine: false }),
    wish: (wish) => player.callbacks?.setTriggerValue("machine", wish),
    trainOn: () => trainOn(player),
    putBack: () => edit(player, (edits) => edits.clear()),
    point: (node) => player.set({ neuron: node }),
    edit: (place, value) => edit(player, (edits) => edits.set(place, value)),
    redraw: () => player.invalidate(),
  };
}
