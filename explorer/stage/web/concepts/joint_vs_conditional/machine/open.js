/**
 * The machine in its player: whether it stands open, and what setting weights by hand does to the rest of the stage.
 *
 * @import { PanelScene, Scene } from "../../../kernel/types.js"
 * @import { Edits } from "./edits.js"
 * @import { Player } from "../../../kernel/player.js"
 */

import { pause } from "../../../kernel/clock.js";
import { set } from "../../../kernel/dom.js";

const DEEP = 5; // layers, inputs and outputs included, beyond which the machine takes more of the room

/** @param {PanelScene | null} panel */
export function networkOf(panel) {
  return panel?.model.kind === "mlp" ? panel.model : null;
}

/** The panel whose model is a network, and can stand open as a machine. @param {Scene} scene */
export function networkedOf({ panels }) {
  return panels.find((panel) => networkOf(panel)) ?? null;
}

/** What decides how the panels share the room. @param {Player} player */
export function arrangementOf({ kept, networked }) {
  return [kept.panel, kept.machine, networkOf(networked)?.sizes].join("|");
}

/** @param {Player} player */
export function showMachine(player) {
  const { networked, kept, parts } = player;
  const open = kept.machine && networked !== null;
  const deep = open && (networkOf(networked)?.sizes.length ?? 0) > DEEP;
  parts.machine.element.hidden = !open;
  for (const panel of parts.panels) panel.showOpen(open);
  set(parts.root, { "data-machine": open && networked?.id, "data-deep": deep });
  if (!open) player.neuron = null;
}

/**
 * Change weights by hand.
 * @param {Player} player
 * @param {(edits: Edits) => void} change
 */
export function edit(player, change) {
  if (player.kept.clock.playing) player.time(pause(player.kept.clock));
  change(player.kept.edits);
  player.movedAt = performance.now();
  player.invalidate();
}

/** Have Python branch at this frame with the weights set by hand. @param {Player} player */
export function trainOn(player) {
  const { kept } = player;
  player.time(pause(kept.clock));
  player.callbacks?.setTriggerValue("machine", { kind: "train", frame: player.kept.clock.at, weights: kept.edits.text });
}
