import assert from "node:assert/strict";
import { test } from "node:test";

import { Exact } from "../../../explorer/stage/web/plane/exact.js";

const rows = (...values) => ({ shape: [values.length / 6, 6], data: Float64Array.from(values) });
const said = (change = {}) => ({
  extent: [-3, 3, -2, 2],
  exact: { kind: "boxes", classes: [rows(1, -1, 0, 0, 1, 0.1), rows(1, 0, 1, 0, 1, 0.1), rows(1, 0, 1, -1, 0, 0.1)], prior: [0.2, 0.3, 0.5], ...change },
});

test("the same answer is kept; any other number makes another one", () => {
  const exact = new Exact(said());
  assert.ok(exact.fits(said()));
  const { classes } = said().exact;
  const others = [{ kind: "mixture" }, { prior: [0.3, 0.2, 0.5] }, { classes: classes.slice(1) }, { classes: [...classes.slice(0, 2), rows(1, 0, 1, -1, 0, 0.2)] }];
  for (const other of others) assert.ok(!exact.fits(said(other)), JSON.stringify(other));
  assert.notEqual(new Exact(said()).key, exact.key);
});

test("a field is computed once for a grid", () => {
  const exact = new Exact(said());
  const grid = { nx: 8, ny: 6, extent: [-3, 3, -2, 2] };
  assert.equal(exact.field(grid), exact.field({ ...grid }));
  assert.notEqual(exact.field(grid), exact.field({ ...grid, nx: 9 }));
  assert.equal(exact.field(grid).log.length, 3);
});
