import assert from "node:assert/strict";
import { test } from "node:test";
import { find } from "../../../plugins/fingerpost/search/scripts/find.mjs";
import { Vocabulary } from "../../../plugins/fingerpost/search/scripts/words.mjs";

const PAGES = { council: ["tax", "home"], tax: ["tax"], bin: ["bin"], pothole: ["road"], hole: ["road"], sofa: ["bin"] };

/** An index of a few words, and what it was asked. */
function made() {
  const asked = [];
  const index = {
    pages: 4,
    small: new Set(["how", "do", "i", "get", "a"]),
    words: new Vocabulary({ 1: "council tax bin pothole" }),
    ask: async (word) => (asked.push(word), { word, results: (PAGES[word] ?? []).map((id) => ({ id, score: 5 })) }),
  };
  return { index, asked };
}

test("small words are not asked for", async () => {
  const { index, asked } = made();
  const { hits } = await find("How do I get a bin?", index);
  assert.deepEqual([asked, hits.map(({ id }) => id)], [["bin"], ["bin"]]);
});

test("a mistyped word is asked for as it is meant, and the mended question is told", async () => {
  const { index } = made();
  const { hits, words, spelt } = await find("coucil tax", index);
  assert.deepEqual([spelt, words.sort(), hits[0].id], ["council tax", ["council", "tax"], "tax"]);
});

test("a word that only stands in the text of a page is not mended", async () => {
  const { index } = made();
  const { spelt, hits } = await find("sofa", index);
  assert.deepEqual([spelt, hits.length], ["", 1]);
});

test("as typed is as typed", async () => {
  const { index, asked } = made();
  const { hits, spelt } = await find("coucil pot hole", index, true);
  assert.deepEqual([asked, spelt, hits[0].id], [["coucil", "pot", "hole"], "", "road"]);
});

test("two words that belong together are asked for as one besides", async () => {
  const { index, asked } = made();
  await find("pot hole", index);
  assert.deepEqual(asked, ["pot", "hole", "pothole"]);
});

test("nothing is found where nothing was asked", async () => {
  const { index } = made();
  assert.deepEqual((await find(" ?! ", index)).hits, []);
});
