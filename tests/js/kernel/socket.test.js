import assert from "node:assert/strict";
import { test } from "node:test";

import { StageSocket, addressOf } from "../../../explorer/stage/web/kernel/socket.js";

const idle = { take: () => {}, have: () => ({}) };

/** Opens no connection, and lets a test play the server. */
function server() {
  const sockets = [];
  const open = (address) => {
    const socket = { address, sent: [], send: (text) => socket.sent.push(JSON.parse(text)), close: () => socket.onclose({ code: 1000 }) };
    sockets.push(socket);
    return socket;
  };
  return { sockets, open };
}

test("a socket is answered beside Streamlit's own addresses", () => {
  assert.equal(addressOf("t1", "http://localhost:8501/_stcore/bidi-components/explorer.stage/socket.js"), "ws://localhost:8501/_stage/t1");
  assert.equal(addressOf("t1", "https://host/deep/app/_stcore/bidi-components/x/socket.js"), "wss://host/deep/app/_stage/t1");
  assert.equal(addressOf("a/b?", "https://host/_stcore/x.js"), "wss://host/_stage/a/b%3F");
});

test("it hands on what comes, and is open once something came", () => {
  const { sockets, open } = server();
  const taken = [];
  const socket = new StageSocket("t", { ...idle, take: (bytes) => taken.push(bytes) }, open);
  assert.equal(sockets[0].binaryType, "arraybuffer");
  sockets[0].onopen();
  assert.equal(socket.isOpen, false, "connected, but the page may still be ahead");
  sockets[0].onmessage({ data: "scene" });
  assert.deepEqual([taken, socket.isOpen], [["scene"], true]);
});

test("connected it says what the browser has, and where frames are missing what is there", () => {
  const { sockets, open } = server();
  let have = {};
  const socket = new StageSocket("t", { ...idle, have: () => have }, open);
  assert.deepEqual(sockets[0].sent, []);
  have = { film: 9 };
  sockets[0].onopen();
  assert.deepEqual(sockets[0].sent, [{ have: { film: 9 } }], "as it is when it connects");
  socket.acknowledge({ film: 3 });
  assert.deepEqual(sockets[0].sent.at(-1), { have: { film: 3 } });
});

test("a broken socket is tried again, each time later, and soon again after it was good", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const now = t.mock.method(performance, "now", () => 0);
  const { sockets, open } = server();
  const socket = new StageSocket("t", idle, open);
  for (const wait of [1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]) {
    sockets.at(-1).onclose({ code: 1006 });
    const tried = sockets.length;
    t.mock.timers.tick(wait - 1);
    assert.equal(sockets.length, tried, `not before ${wait} ms`);
    t.mock.timers.tick(1);
    assert.equal(sockets.length, tried + 1);
  }
  sockets.at(-1).onopen();
  now.mock.mockImplementation(() => 60_000);
  sockets.at(-1).onmessage({ data: "scene" });
  sockets.at(-1).onclose({ code: 1006 });
  assert.equal(socket.isOpen, false);
  const tried = sockets.length;
  t.mock.timers.tick(500);
  assert.equal(sockets.length, tried + 1);
});

test("a socket that the server knows nothing of, or that was ended, is not tried again", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { sockets, open } = server();
  const taken = [];
  new StageSocket("t", idle, open);
  sockets[0].onclose({ code: 4404 });
  const ended = new StageSocket("t", { ...idle, take: (bytes) => taken.push(bytes) }, open);
  ended.end();
  sockets[1].onmessage({ data: "late" });
  t.mock.timers.tick(60_000);
  assert.equal(sockets.length, 2);
  assert.deepEqual(taken, []);
});

