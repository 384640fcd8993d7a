// From a question to the pages that answer it. Knows nothing of the page it stands on; how to ask the index is handed in.

import { merge } from "./rank.mjs";
import { important, split } from "./words.mjs";

/**
 * `index`: {ask(word) -> {word, results}, words: a Vocabulary, small: a Set, pages: a number}.
 * `asTyped`: leave the spelling alone. Gives {hits, words, spelt}; `spelt` is the question as it was understood, where it was mended.
 */
export async function find(question, index, asTyped = false) {
  const typed = split(question);
  const words = important(typed, index.small);
  const first = await Promise.all(words.map(index.ask));
  const mended = asTyped ? new Map() : mend(first, index.words);
  const kept = first.filter(({ word }) => !mended.has(word));
  const asked = new Set(kept.map(({ word }) => word));
  const more = [...[...mended.values()].flat(), ...(asTyped ? [] : index.words.joined(typed))].filter((word) => !asked.has(word));
  const answers = [...kept, ...(await Promise.all([...new Set(more)].map(index.ask)))];
  return {
    hits: merge(answers, index.pages),
    words: answers.map(({ word }) => word),
    spelt: mended.size ? typed.flatMap((word) => mended.get(word) ?? [word]).join(" ") : "",
  };
}

/** The words that were mistyped, each with the words that were meant. */
function mend(answers, vocabulary) {
  const meant = answers.map(({ word, results }) => [word, vocabulary.mend(word, results.length)]);
  return new Map(meant.filter(([, words]) => words));
}
