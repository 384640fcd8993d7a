// Once with `given.first`: remembers which text is whole. Then: what is cut off that was whole. Between the two the window changes.
const key = Symbol.for("fingerpost whole text");
if (given.first) {
  globalThis[key] = new Set(texts().filter(([node, lines]) => !cutBy(node, lines)).map(([node]) => node));
  return [];
}
const found = new Map();
for (const [node, lines] of texts()) {
  const cut_ = globalThis[key].has(node) && cutBy(node, lines);
  if (cut_ && !found.has(node.parentElement)) found.set(node.parentElement, told(node.parentElement, { tier: cut_.soft ? "review" : "fail", message: `“${cut(collapsed(node.data))}” is cut off ${given.words}` }));
}
return [...found.values()];
