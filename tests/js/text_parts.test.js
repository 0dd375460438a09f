// Where a long report is cut into the parts that are written one at a time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraphs, partEnd } from "../../maps/page/static/text_parts.js";
import { mention } from "./sample.js";

const PART = 60_000;
const word = "flood ";

test("a short text is one part", () => {
  assert.equal(partEnd("Floods in Ghent.", [], 0), 16);
});

test("a part ends after the paragraph in which it is full", () => {
  const text = `${word.repeat(10_005)}\n${word.repeat(100)}`;
  assert.equal(partEnd(text, [], 0), text.indexOf("\n"));
});

test("a part of one endless paragraph ends after a word, and the next begins there", () => {
  const text = word.repeat(50_000);
  const end = partEnd(text, [], 0);
  assert.equal(text[end], " ");
  assert.equal(end, PART + "flood".length);
  assert.equal(partEnd(text, [], end), end + PART);
});

test("a part never ends inside a name", () => {
  const text = word.repeat(50_000);
  const name = mention("flood flood flood flood", PART, {});
  assert.equal(partEnd(text, [name], 0), name.end);
});

test("blank lines are no paragraphs", () => {
  assert.deepEqual(paragraphs("One.\n \nTwo.", 0, 11), [
    [0, 4],
    [7, 11],
  ]);
});
