// Titles broken into the lines of a picture.
import assert from "node:assert/strict";
import { test } from "node:test";
import { broken } from "../../maps/page/static/caption.js";

/** @param {string} text */
const letters = (text) => [...text].length;

test("a title that fits is one line, and none is none", () => {
  assert.deepEqual(broken("Night of fires", 20, letters, 3), ["Night of fires"]);
  assert.deepEqual(broken(" ", 20, letters, 3), []);
});

test("a long title is broken between words", () => {
  assert.deepEqual(broken("Rights group counts 54 offices", 13, letters, 3), ["Rights group", "counts 54", "offices"]);
});

test("what is too much for the last line is left out", () => {
  assert.deepEqual(broken("Rights group counts 54 offices", 13, letters, 2), ["Rights group", "counts 54…"]);
  assert.deepEqual(broken("one two three four", 8, letters, 1), ["one two…"]);
});

test("a script without spaces, and a word that is too long, are broken between characters", () => {
  assert.deepEqual(broken("报道提到的地点各附原文", 4, letters, 3), ["报道提到", "的地点各", "附原文"]);
  assert.deepEqual(broken("😀😀😀", 2, letters, 3), ["😀😀", "😀"]);
});
