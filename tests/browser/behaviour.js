// What a page does in a browser, measured inside it. Each function gives a list of what is wrong, empty where all is well.
window.behaviour = (() => {
  const seen = (node) => node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && node.getClientRects().length > 0;
  const say = (node) => node.outerHTML.replace(/\s+/g, " ").slice(0, 100);
  const channels = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((value) => value / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  // One element has the focus: can people see that it has, and see it?
  const focused = () => {
    const node = document.activeElement, style = getComputedStyle(node), box = node.getBoundingClientRect(), wrong = [];
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push("no outline");
    else if (contrast(style.outlineColor, ground(parseFloat(style.outlineOffset) >= 0 ? node.parentElement : node)) < 3) wrong.push(`faint outline ${style.outlineColor} on ${ground(node.parentElement)}`);
    const line = [...node.getClientRects()].find((rect) => rect.width && rect.height) || box;
    const x = line.left + line.width / 2, y = line.top + Math.min(line.height / 2, 20);
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) wrong.push("outside the window");
    else {
      const top = document.elementFromPoint(x, y);
      if (top && !node.contains(top) && !top.contains(node)) wrong.push(`hidden under ${say(top)}`);
    }
    return wrong.map((what) => `${what}: ${say(node)}`);
  };
  const focusable = () =>
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0'], audio[controls], video[controls], iframe")].filter((node) => seen(node) && !node.disabled && node.type !== "hidden");
  // WCAG 2.5.8: 24 px by 24 px, but for links inside a sentence. Main actions: 44 px (2.5.5).
  const targets = () => {
    const inSentence = (node) => getComputedStyle(node).display === "inline" && [...node.parentElement.childNodes].some((other) => other.nodeType === 3 && other.textContent.trim().length > 1);
    return focusable()
      .filter((node) => !node.matches(".fp-skip, [tabindex='0']") && !inSentence(node))
      .map((node) => [node, node.getBoundingClientRect()])
      .filter(([node, box]) => Math.min(box.width, box.height) < 24 || (node.matches(".fp-arm, button") && box.height < 44))
      .map(([node, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${say(node)}`);
  };
  const sideways = () => (document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px wide in ${innerWidth}: ${[...document.querySelectorAll("body *")].filter((node) => seen(node) && node.getBoundingClientRect().right > innerWidth + 1).map(say).slice(0, 3).join(" | ")}`] : []);
  // Text that is cut off, where nothing scrolls.
  const cut = () =>
    [...document.querySelectorAll("body *")]
      .filter((node) => seen(node) && !node.matches(".fp-hidden, .fp-hidden *, svg *") && /hidden|clip/.test(getComputedStyle(node).overflow) && (node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1))
      .map((node) => `cut off: ${say(node)}`);
  // Two pieces of text in one place.
  const overlaps = () => {
    const boxes = [...document.querySelectorAll("main p, main li, main h1, main h2, main h3, main dt, main dd, main td, main th")].filter((node) => seen(node) && !node.closest("svg, .fp-scroll, .fp-fold thead") && node.innerText.trim());
    const found = [];
    for (let i = 1; i < boxes.length; i++) {
      const [before, node] = [boxes[i - 1], boxes[i]];
      if (before.contains(node)) continue;
      const a = before.getBoundingClientRect(), b = node.getBoundingClientRect();
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2) found.push(`${say(before)} over ${say(node)}`);
    }
    return found;
  };
  const moving = () => [...document.getAnimations()].map((one) => `moves: ${say(one.effect.target)}`).concat(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["smooth scrolling"] : []);
  return { focusable, focused, targets, sideways, cut, overlaps, moving, say };
})();
