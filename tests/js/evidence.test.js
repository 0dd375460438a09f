import assert from "node:assert/strict";
import { test } from "node:test";
import { citation, sentenceLink, webAddress } from "../../maps/page/static/citation.js";
import { nameOffset, pageAt, paragraphAt } from "../../maps/page/static/evidence_data.js";
import { shortened } from "../../maps/page/static/quote.js";
import { sampleData } from "./sample.js";

test("of two names in a sentence the mentioned one is marked", () => {
  const { mentions, reports } = sampleData();
  assert.equal(nameOffset(mentions[2], reports[0]), mentions[2].quote.indexOf("Paris"));
  assert.equal(nameOffset(mentions[3], reports[0]), mentions[3].quote.lastIndexOf("Paris"));
  assert.equal(nameOffset({ ...mentions[0], text: "Atlantis" }, reports[0]), -1);
});

test("a name parted over a line end is marked in its sentence", () => {
  const { mentions, reports } = sampleData();
  for (const [text, whole] of [["Har-\ncourt", "Harcourt"], ["Guinea-\nBissau", "Guinea-Bissau"]]) {
    const mention = { ...mentions[0], text, quote: `Seen in ${whole} today.` };
    assert.equal(nameOffset(mention, reports[0]), 8);
  }
});

test("pages and paragraphs are counted from one", () => {
  const [report] = sampleData().reports;
  assert.equal(paragraphAt(report, 0), 1);
  assert.equal(paragraphAt(report, report.text.indexOf("Three")), 2);
  assert.equal(paragraphAt(report, report.text.indexOf("seven")), 3);
  assert.equal(pageAt(report, 10), 1);
  assert.equal(pageAt(report, 60), 2);
  assert.equal(pageAt({ ...report, pages: [] }, 60), null);
});

test("a link leads to the sentence, and only to web pages", () => {
  assert.equal(sentenceLink("https://example.org/a#b", "One-two, three."), "https://example.org/a#b:~:text=One%2Dtwo%2C%20three.");
  const long = "one two three four five six seven eight nine ten eleven twelve thirteen";
  assert.match(sentenceLink("https://example.org", long) ?? "", /text=one%20two.*six,eight.*thirteen$/);
  assert.equal(sentenceLink(null, "x"), null);
  for (const address of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://x"]) {
    assert.equal(webAddress(address), null);
  }
});

test("a citation leaves out what is not known", () => {
  assert.equal(citation("Quote.", undefined, null), "“Quote.”");
  assert.equal(citation("Q", sampleData().reports[0], "page 2"), "“Q” Fires, 2026-01-12, page 2, https://example.org/a");
});

test("a snippet starts shortly before the name, with a whole word", () => {
  assert.equal(shortened("In "), "In ");
  const cut = shortened("Europe is home to most of the stations, with locations spread across the continent in ");
  assert.match(cut, /^… \w/);
  assert.ok(cut.length <= 52);
});
