import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenOf } from "../../../explorer/stage/web/kernel/switch.js";

test("a panel that there isn't falls back to the last", () => {
  assert.equal(chosenOf(["conditional", "joint"], "nobody"), "joint");
  assert.equal(chosenOf(["conditional", "joint"], "conditional"), "conditional");
});
