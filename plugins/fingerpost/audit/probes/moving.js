// What moves by itself now for more than five seconds: animations of the style sheet and of scripts, drawings that move, films.
const LONG = 5000; // milliseconds
const WAITING = /spin|load|progress|skeleton|busy|throbber/i;
const SHOWS = /^(transform|translate|rotate|scale|left|right|top|bottom|inset|margin|width|height|opacity|visibility|color|background|offset|clip|filter|text|font|border|stroke|fill)/i;
const waiting = (one) => one.closest("[role=progressbar],[aria-busy=true],progress") || WAITING.test(`${one.id} ${one.getAttribute("class")}`);
const big = (one) => {
  const box = one.getBoundingClientRect();
  return box.width * box.height >= 1500 || collapsed(one.textContent).length > 2;
};
const found = new Map();
const moves = /transform|translate|rotate|scale|left|right|top|bottom|inset|margin|offset|background-?position/i;

for (const animation of document.getAnimations()) {
  const effect = animation.effect;
  const target = effect?.target;
  if (!target || animation.playState !== "running" || animation.timeline !== document.timeline) continue;
  if (effect.getComputedTiming().endTime <= LONG || !target.checkVisibility({ visibilityProperty: true }) || waiting(target)) continue;
  const frames = effect.getKeyframes();
  const names = Object.keys(Object.assign({}, ...frames)).filter((name) => SHOWS.test(name));
  const changing = names.filter((name) => frames.length < 2 || new Set(frames.map((frame) => frame[name]).filter((value) => value !== undefined)).size > 1);
  const box = target.getBoundingClientRect();
  if (!changing.length || box.width * box.height < 16) continue;
  found.set(target, { tier: big(target) ? "fail" : "review", kind: "animation", travels: changing.some((name) => moves.test(name)) });
}
for (const one of all("animate,animateTransform,animateMotion")) {
  const drawing = one.closest("svg");
  if (one.getAttribute("repeatCount") === "indefinite" && drawing && visible(drawing) && !waiting(drawing)) found.set(drawing, { tier: big(drawing) ? "fail" : "review", kind: "animation", travels: true });
}
for (const film of all("video[autoplay]")) {
  if (film.controls || !visible(film)) continue;
  if (film.readyState < 1 && !film.error) await new Promise((done) => { film.onloadedmetadata = film.onerror = done; setTimeout(done, 800); });
  const length = film.loop ? Infinity : film.duration;
  if (film.readyState >= 1 && length > 5 && film.videoWidth) found.set(film, { tier: "fail", kind: "film", travels: true });
}
return [...found].map(([element, more]) => told(element, more));
