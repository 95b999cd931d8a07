/**
 * What a page builds with: each part of it bound to the player that does it. No state of its own.
 *
 * @import { BarActions } from "./bar.js"
 * @import { Kit, TimelineControl } from "./contract.js"
 * @import { Player } from "./player.js"
 */

import { write } from "./dom.js";
import { films } from "./loader.js";

/**
 * @param {Player} player
 * @returns {Kit}
 */
export function kitOf(player) {
  const { state } = player;
  return {
    instance: player.scene.instance,
    words: player.words,
    root: player.root,
    signal: player.abort.signal,
    get look() {
      return state.look;
    },
    get quiet() {
      return player.quiet.matches;
    },
    film: (id) => films.film(player.scene.films[id]),
    timeline: (id) => controlOf(player, id),
    choose: (change) => {
      Object.assign(state.look, change);
      player.redraw();
    },
    hold: (held) => {
      player.held = held;
      player.redraw();
    },
    redraw: () => player.redraw(),
    moved: () => {
      player.movedAt = performance.now();
      player.redraw();
    },
    layout: () => player.layout(),
    light: (mark) => player.light(mark),
    announce: (text) => write(player.frame.live, text),
    send: (event, value) => player.channel.setTriggerValue(event, value),
    lasting: (name, make) => {
      if (!state.lasting.has(name)) state.lasting.set(name, make());
      return state.lasting.get(name);
    },
  };
}

/**
 * @param {Player} player
 * @param {string} id
 * @returns {TimelineControl}
 */
function controlOf(player, id) {
  const i = player.timelines.findIndex(({ spec }) => spec.id === id);
  return {
    bar: player.bars[i].element,
    seek: (frame, done) => player.seek(id, frame, done),
    pause: () => {
      player.move(id, (timeline) => timeline.pause());
      return player.timelines[i].clock.at;
    },
  };
}

/**
 * What a timeline's bar asks for.
 * @param {Player} player
 * @param {string} id
 * @returns {BarActions}
 */
export function barActions(player, id) {
  return {
    run: (command) => player.move(id, (timeline) => timeline.run(command)),
    seek: (frame, done) => player.seek(id, frame, done),
    speed: (speed) => player.move(id, (timeline) => timeline.adjust({ speed })),
    loop: () => player.move(id, (timeline) => timeline.adjust({ loop: !timeline.clock.loop })),
    branch: () => player.kit.send("branch", { timeline: id, frame: player.kit.timeline(id).pause() }),
  };
}
