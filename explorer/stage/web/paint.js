/**
 * What a player puts on the screen at one moment: pictures, numbers, the report to Python. Decides nothing.
 *
 * @import { Show } from "./types.js"
 * @import { Exact } from "./exact.js"
 * @import { Learned } from "./models.js"
 * @import { Look } from "./panel.js"
 * @import { Player } from "./player.js"
 */

import { shortName } from "./ask.js";
import { viewOf } from "./kept.js";
import { Marginal } from "./marginal.js";
import { timeTexts } from "./parts.js";
import { Rest, describe } from "./rest.js";
import { shadeOf } from "./shade.js";

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
  const painted = player.parts.panels.map((panel) => panel.paint(look, colours)).some(Boolean);
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
  const { lit, pointer, fresh } = player;
  const mean = missing ? player.parts.asking.mean(player.scene.points, missing) : 0;
  return { at, moving, show, lit, drawn, fresh: fresh.count, pop: player.popping(now), ask, missing, mean, whole, ...shading(player, at), pointer };
}

/**
 * @param {Player} player
 * @param {number} at
 */
function shading({ kept, exact, parts, scene, words }, at) {
  const names = Object.fromEntries([["", words.say("exact")], ...scene.panels.map((panel) => [panel.id, shortName(panel)])]);
  const panels = parts.panels.map((panel) => ({ id: panel.panel.id, learned: /** @type {Learned} */ (panel.learned) }));
  return { names, shade: kept.shade ? shadeOf(exact ?? null, panels, at) : null };
}

/**
 * While p(x) is drawn, the films that have one are graded by it.
 * @param {Player} player
 */
function othersOf({ kept, parts, exam, exact, marginals }) {
  return parts.panels.map(({ panel, learned }) => {
    if (!kept.whole || panel.kind !== "density" || !exam || !exact || !learned) return null;
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
  parts.truth.show(at, show, prior !== null, othersOf(player));
  const panels = scene.panels.map((panel, i) => ({
    name: shortName(panel),
    model: (/** @type {Learned} */ (parts.panels[i].learned)).model(frame),
    key: `${panel.film.key} ${films[i].clamp(frame)} ${films[i].have > 0}`,
  }));
  const exact = /** @type {Exact} */ (player.exact);
  const rows = [...panels, { name: words.say("exact"), model: exact.model, key: exact.key, exact: true }];
  parts.asking.show({ at: ask, missing, share: prior, rows, points: scene.points, own: exact.base.prior, exam: player.exam });
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
