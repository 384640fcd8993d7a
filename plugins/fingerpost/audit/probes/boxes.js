// Where the words of a page are, which of them are cut off, and which lie over others.
const NO_WORDS = "script,style,noscript,template,textarea,select,option,svg text,[aria-hidden=true],[aria-hidden=true] *,iframe,object,canvas,title";

/** Every text that can be read now: [node, its lines as boxes]. */
function texts(most = 1500) {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode() && found.length < most) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!/\S/.test(node.data) || parent.closest(NO_WORDS) || !visible(parent)) continue;
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    if (lines.length) found.push([node, lines]);
  }
  return found;
}

/** Can the reader bring what is cut off into view: a moving list, a part that a button unfolds? */
function unfolds(box, node) {
  if (box.id && document.querySelector(`[aria-controls~="${CSS.escape(box.id)}"]`)) return true;
  for (let at = node.parentElement; at && at !== box.parentElement; at = at.parentElement) {
    if (at.hasAttribute("aria-roledescription") || (at !== box && getComputedStyle(at).transform !== "none")) return true;
    if (at !== box && /absolute|fixed/.test(getComputedStyle(at).position)) return true;
  }
  return [box.previousElementSibling, box.nextElementSibling].some((one) => one?.matches("[aria-expanded]") || one?.querySelector(":scope > [aria-expanded]"));
}

/** The box that cuts a good part of these lines off, if there is one: {box, soft}; `soft` where dots show that there is more. */
function cutBy(node, lines) {
  let skips = false; // an absolutely placed part is not cut by boxes that are not placed themselves
  for (let at = node.parentElement; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
    const style = getComputedStyle(at);
    const placed = style.position !== "static" || style.transform !== "none";
    if (!(skips && !placed) && style.display !== "inline" && style.display !== "contents") {
      skips = false;
      const across = /hidden|clip/.test(style.overflowX), down = /hidden|clip/.test(style.overflowY);
      if (/auto|scroll/.test(style.overflowX) && /auto|scroll/.test(style.overflowY)) return null;
      if (across || down) {
        const outer = at.getBoundingClientRect();
        const [left, top] = [outer.left + at.clientLeft, outer.top + at.clientTop];
        const [right, bottom] = [left + at.clientWidth, top + at.clientHeight];
        if (at.clientWidth < 8 || at.clientHeight < 8) return null;
        const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
        const lost = lines.some(
          (line) =>
            (down && (line.bottom - bottom > line.height * 0.35 || top - line.top > line.height * 0.35)) ||
            (across && Math.max(line.right - right, left - line.left) > size * 0.6),
        );
        if (lost && (across ? at.scrollWidth > at.clientWidth + 1 : false) === false && at.scrollHeight <= at.clientHeight + 1) return null;
        if (lost) return unfolds(at, node) ? null : { box: at, soft: style.textOverflow !== "clip" || style.webkitLineClamp !== "none" };
      }
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) return null;
    }
    if (style.position === "fixed") return null;
    if (style.position === "absolute") skips = true;
  }
  return null;
}

/** Pairs of texts that lie over each other by a good part of a line. */
function overlaps(most = 400) {
  const lines = texts(most).flatMap(([node, boxes]) => boxes.filter((box) => !isCut(node, box)).map((box) => ({ node, box })));
  lines.sort((one, other) => one.box.top - other.box.top);
  const found = new Map();
  lines.forEach(({ node, box }, at) => {
    for (let next = at + 1; next < lines.length && lines[next].box.top < box.bottom; next += 1) {
      const other = lines[next];
      if (other.node === node || placedFreely(node.parentElement) !== placedFreely(other.node.parentElement)) continue;
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (wide > 6 && high > Math.min(box.height, other.box.height) * 0.5 && !found.has(other.node)) found.set(other.node, node);
    }
  });
  return found;
}

/** Does the line lie outside a box that does not let it show? */
function isCut(node, line) {
  for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.overflow === "visible" || style.display === "inline") continue;
    const box = at.getBoundingClientRect();
    if (line.top > box.bottom - 3 || line.bottom < box.top + 3 || line.left > box.right - 3 || line.right < box.left + 3) return true;
  }
  return false;
}

/** The part over the page (a menu, a banner) that a text belongs to. */
function placedFreely(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
  return null;
}

/** What is cut off now and was whole before `change`, and what lies over each other now and did not. `undo` brings the page back. */
function cutAfter(change, undo, words) {
  const whole = new Set(texts().filter(([node, lines]) => !cutBy(node, lines)).map(([node]) => node));
  const over = new Set(overlaps().keys());
  const found = new Map();
  change();
  try {
    for (const [node, lines] of texts()) {
      const cut_ = whole.has(node) && cutBy(node, lines);
      const parent = node.parentElement;
      if (cut_ && !found.has(parent)) found.set(parent, { tier: cut_.soft ? "review" : "fail", message: `“${cut(collapsed(node.data))}” is cut off ${words}` });
    }
    for (const [node, under] of overlaps())
      if (!over.has(node) && !found.has(node.parentElement)) found.set(node.parentElement, { tier: "review", message: `“${cut(collapsed(node.data), 40)}” lies over “${cut(collapsed(under.data), 40)}” ${words}` });
  } finally {
    undo();
  }
  return [...found].map(([element, more]) => told(element, more));
}
