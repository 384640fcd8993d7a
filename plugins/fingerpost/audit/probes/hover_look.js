// Where the pointer has to go (`given.at`), or what came into view since (`given.since`), or whether that is still there (`given.still`).
const key = Symbol.for("fingerpost hover");
const shown = () => new Set(all("body *").slice(0, 4000).filter((one) => visible(one) && (collapsed(one.innerText) || one.matches("img,svg")) && getComputedStyle(one).opacity > 0.1));
const middle = (one) => {
  const box = one.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};
if (given.at) {
  const one = document.querySelector(given.at);
  one.scrollIntoView({ block: "center", behavior: "instant" });
  globalThis[key] = { before: shown(), content: null };
  return middle(one);
}
if (given.since) {
  const fresh = [...shown()].filter((one) => !globalThis[key].before.has(one));
  const content = fresh.find((one) => !fresh.some((other) => other !== one && other.contains(one)));
  globalThis[key].content = content || null;
  return content ? { ...told(content), middle: middle(content) } : null;
}
const content = globalThis[key].content;
return content.isConnected && shown().has(content);
