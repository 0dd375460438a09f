// Bytes as Python's base64.b85encode writes them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode85 } from "../../maps/page/static/base85.js";

// python -c "import base64; print(base64.b85encode(bytes(range(n))))"
const WRITTEN = [
  [0, ""],
  [1, "00"],
  [2, "009"],
  [3, "009C"],
  [4, "009C6"],
  [5, "009C61O"],
  [9, "009C61O)~M2m"],
];

for (const [length, text] of /** @type {[number, string][]} */ (WRITTEN)) {
  test(`${length} bytes come back`, () => {
    assert.deepEqual([...decode85(text)], Array.from({ length }, (_, value) => value));
  });
}

test("the highest bytes come back", () => {
  assert.deepEqual([...decode85("|NsC0{{")], [255, 255, 255, 255, 255]);
});
