/**
 * What a player puts on the screen at one moment: pictures, numbers, the report to Python. Decides nothing.
 *
 * @import { Show } from "../../kernel/types.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { Learned } from "../../plane/learned.js"
 * @import { Look } from "./panel.js"
 * @import { Player } from "../../kernel/player.js"
 */

import { shortName } from "./ask.js";
import { viewOf } from "../../kernel/state.js";
import { bitsOn } from "./machine/loss.js";
import { Marginal } from "./likelihood.js";
import { Mlp } from "../../plane/mlp.js";
import { timeTexts } from "./parts.js";
import { Rest, describe } from "../../kernel/rest.js";
import { shadeOf } from "./shade.js";
import { fixed } from "../../kernel/words.js";

/**
 * @param {Player} player
 * @param {number} now
 */
export function paint(player, now) {
  const { kept, colours, counters } = player;
  if (!colours || !player.exact) return;
  const { clock, show } = kept;
  tell(player);
  const look = lookOf(player, now);
  const painted = [...player.parts.panels.map((panel) => panel.paint(look, colours)), paintMachine(player, look)].some(Boolean);
  if (player.parts.pencil.paint(colours, player.exact)) player.layout();
  showNumbers(player, look.at, show);
  const frame = Math.floor(look.at);
  if (frame !== Math.floor(counters.at)) counters.frames++;
  if (painted) counters.paints++;
  Object.assign(counters, { at: look.at, playing: clock.playing, waiting: clock.waiting, lastPaint: painted ? performance.now() : counters.lastPaint });
}

/** Where the films are drawn. @param {Player} player */
function placeOf({ kept, quiet }) {
  return quiet.matches ? Math.floor(kept.clock.at) : kept.clock.at;
}

/**
 * @param {Player} player
 * @param {number} now
 * @param {number} [at] another frame than the one that is shown
 * @returns {Look}
 */
export function lookOf(player, now, at = placeOf(player)) {
  const { show, drawn, ask, missing, whole } = player.kept;
  const moving = Rest.left(player.movedAt, player.bounds.live) > 0;
  const { lit, pointer, fresh, neuron } = player;
  const mean = missing ? player.parts.asking.mean(player.scene.points, missing) : 0;
  const asked = { ask, missing, mean, whole, ...shading(player, at) };
  return { at, moving, show, lit, drawn, fresh: fresh.count, pop: player.popping(now), ...asked, pointer, neuron };
}

/**
 * @param {Player} player
 * @param {number} at
 */
function shading({ kept, exact, parts, scene, words }, at) {
  const names = Object.fromEntries([["", words.say("exact")], ...scene.panels.map((panel) => [panel.id, shortName(panel)])]);
  const panels = parts.panels.map((panel) => ({ id: panel.panel.id, learned: /** @type {Learned} */ (panel.learned) }));
  return { names, shade: kept.shade ? shadeOf(exact?.known ? exact : null, panels, at) : null };
}

/**
 * While p(x) is drawn, the films that have one are graded by it.
 * @param {Player} player
 */
function othersOf({ kept, parts, exam, exact, marginals }) {
  return parts.panels.map(({ panel, learned }) => {
    if (!kept.whole || panel.kind !== "density" || !exam || !exact?.known || !learned) return null;
    const known = marginals.get(exact.base) ?? new Marginal(exam, exact.base);
    marginals.set(exact.base, known);
    return known.graded(learned);
  });
}

/** Tell the models and the exact answer the share of A in force. @param {Player} player */
function tell({ kept, exact, parts }) {
  exact?.tell(kept.prior);
  for (const { learned } of parts.panels) if (learned) learned.share = kept.prior;
}

/**
 * The network as a machine, where it stands open.
 * @param {Player} player
 * @param {Look} look
 */
function paintMachine({ parts, films, kept, colours, networked, scene }, look) {
  const i = networked ? scene.panels.indexOf(networked) : -1;
  const model = parts.panels[i]?.learned?.model(look.at);
  if (!kept.machine || !(model instanceof Mlp) || !colours) return false;
  const key = [films[i].key, films[i].clamp(look.at), kept.edits.version].join("|");
  return parts.machine.paint(model, { moving: look.moving, key, edits: kept.edits }, colours);
}

/**
 * @param {Player} player
 * @param {number} at
 * @param {Show} show
 */
function showNumbers(player, at, show) {
  const { clock, ask, prior, missing } = player.kept;
  const { parts, words, films, scene } = player;
  const frame = Math.floor(at);
  player.texts = timeTexts(words, films, frame, player.total, clock.waiting);
  parts.timeline.show({ ...clock, at }, player.bounds, player.texts);
  parts.truth.cells.forEach((cell, i) => (cell.byHand = byHand(player, i, frame)));
  parts.truth.show(at, show, prior !== null, othersOf(player));
  const panels = scene.panels.map((panel, i) => ({
    name: shortName(panel),
    model: (/** @type {Learned} */ (parts.panels[i].learned)).model(frame),
    key: `${panel.film.key} ${films[i].clamp(frame)} ${films[i].have > 0} ${panel === player.networked && player.kept.edits.version}`,
  }));
  const exact = /** @type {Exact} */ (player.exact);
  const truth = { name: words.say("exact"), model: exact.model, key: exact.key, exact: true };
  const rows = exact.known ? [...panels, truth] : panels;
  parts.asking.show({ at: ask, missing, share: prior, rows, points: scene.points, own: exact.base.prior, exam: player.exam });
  showDigits(player, frame);
}

/**
 * @param {Player} player
 * @param {number} frame
 */
function showDigits({ parts, scene, films, kept, colours }, frame) {
  const i = scene.panels.findIndex((panel) => panel.can_generate);
  if (i < 0 || !colours) return;
  const model = parts.panels[i].learned?.model(frame) ?? null;
  const key = `${scene.panels[i].film.key} ${films[i].clamp(frame)} ${films[i].have > 0} ${kept.prior}`;
  parts.digits.show(scene, kept.ask, { model, key, drawn: kept.drawn }, colours);
}

/**
 * What the strip says of a network whose weights were set by hand: how it reads the points that it learns from, the
 * recorded one beside it. The exam's points are not here.
 * @param {Player} player
 * @param {number} i
 * @param {number} frame
 * @returns {string[] | null}
 */
function byHand({ parts, kept, networked, scene, words }, i, frame) {
  const learned = parts.panels[i].learned;
  const [now, before] = [learned?.model(frame), learned?.recorded(frame)];
  if (scene.panels[i] !== networked || !kept.edits.count || !now || !before) return null;
  const said = { n: scene.points.label.data.length, value: fixed(bitsOn(before, scene.points), 3) };
  return [fixed(bitsOn(now, scene.points), 3), words.say("edited_by_hand"), words.say("on_own_points", said), words.say("as_recorded", said)];
}

/** Tell Python what the visitor has come to rest on. @param {Player} player */
export function report(player) {
  const { kept, texts, scene } = player;
  if (player.abort.signal.aborted || kept.clock.playing || player.dragging) return;
  describe(player.parts, scene.panels, kept, texts ? `${texts.frame}, ${texts.step}` : "");
  const view = viewOf(kept, player.total, player.bounds);
  const text = JSON.stringify(view);
  if (text === kept.reported || kept.autoplay || kept.awaits) return;
  kept.reported = text;
  player.callbacks?.setStateValue("view", view);
}
