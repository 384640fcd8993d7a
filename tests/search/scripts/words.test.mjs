import assert from "node:assert/strict";
import { test } from "node:test";
import { Vocabulary, distance, important, root, split } from "../../../plugins/fingerpost/search/scripts/words.mjs";

const words = new Vocabulary({ 1: "cemetery pothole mattress recycling", 2: "cold hold badge tip tax", 8: "council mould bin calendar" });

test("words have no accents, apostrophes or capitals", () => {
  assert.deepEqual(split("Where's the Tŷ-Gwyn tip?  2026/27"), ["wheres", "the", "ty", "gwyn", "tip", "2026", "27"]);
  assert.deepEqual(split(" … "), []);
});

test("small words go, unless there are no others, and no word stands there twice", () => {
  const small = new Set(["how", "do", "i", "who", "are", "you"]);
  assert.deepEqual(important(["how", "do", "i", "pay", "pay"], small), ["pay"]);
  assert.deepEqual(important(["who", "are", "you"], small), ["who", "are", "you"]);
});

test("forms of a word have one root", () => {
  for (const forms of [["permit", "permits"], ["collected", "collection", "collections", "collecting"], ["charge", "charges", "charging"], ["library", "libraries"], ["house", "housing", "houses"]]) {
    assert.equal(new Set(forms.map(root)).size, 1, String(forms.map(root)));
  }
  assert.equal(root("bus"), "bus");
});

test("a letter typed, left out, changed or swapped with the next is one step", () => {
  for (const [a, b, steps] of [["bin", "bin", 0], ["bin", "bins", 1], ["council", "coucil", 1], ["badge", "bagde", 1], ["mold", "mould", 1], ["calendar", "calender", 1], ["abc", "cab", 2], ["", "ab", 2]]) {
    assert.equal(distance(a, b, 3), steps, `${a} ${b}`);
    assert.equal(distance(b, a, 3), steps, `${b} ${a}`);
  }
  assert.equal(distance("council", "mattress", 2), Infinity);
  assert.equal(distance("abcd", "wxyz", 2), Infinity);
});

test("a mistyped word is mended by the nearest, and by the first letter and the pages where two are as near", () => {
  for (const [typed, meant] of [["coucil", "council"], ["bagde", "badge"], ["cemetary", "cemetery"], ["matress", "mattress"], ["mold", "mould"], ["calender", "calendar"], ["recyleing", "recycling"]]) {
    assert.deepEqual(words.mend(typed, 0), [meant]);
  }
});

test("a word is left alone that the site has, that is short, that has digits, or that is like no other", () => {
  assert.equal(words.mend("council", 0), null);
  assert.equal(words.mend("sofa", 3), null);
  for (const typed of ["tup", "b1n5", "zzqxwv"]) assert.equal(words.mend(typed, 0), null);
});

test("two words that were run together come apart, also where a page or two has them so", () => {
  assert.deepEqual(words.mend("counciltax", 0), ["council", "tax"]);
  assert.deepEqual(words.mend("counciltax", 1), ["council", "tax"]);
  assert.equal(words.mend("counciltax", 2), null);
});

test("a word that was not typed to its end is ended", () => {
  assert.deepEqual(words.mend("recyc", 0), ["recycling"]);
  assert.equal(words.mend("rec", 0), null);
});

test("two words that belong together are joined", () => {
  assert.deepEqual(words.joined(["report", "pot", "hole"]), ["pothole"]);
  assert.deepEqual(words.joined(["pot"]), []);
});
