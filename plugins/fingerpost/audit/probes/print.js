// The text of the main part, first as on a screen, then as on paper; on paper also what is cut off and what need not be there.
const key = Symbol.for("fingerpost print");
const main = document.querySelector("main,[role=main]") || document.body;
if (given.first) {
  globalThis[key] = all("p,li,h1,h2,h3,td,dd,dt,address,figcaption", main).filter((one) => visible(one) && collapsed(one.innerText).length > 20 && !one.closest("nav,form,dialog,button,aside,[role=navigation],[role=dialog],[aria-hidden=true],video,audio,iframe"));
  return [];
}
const found = [];
const gone = globalThis[key].filter((one) => !one.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
const outer = gone.filter((one) => !gone.some((other) => other !== one && other.contains(one)));
if (outer.length) {
  const all_ = globalThis[key].length;
  found.push(told(outer[0], { message: `On paper ${gone.length} of ${all_} passages of the main part are missing, such as “${cut(collapsed(outer[0].textContent))}”` }));
}
for (const one of [main, ...all("*", main)]) {
  const style = getComputedStyle(one);
  if (!/hidden|clip|auto|scroll/.test(style.overflowY + style.overflowX) || !visible(one) || one.matches("textarea,select,input,iframe,svg,video,audio") || !collapsed(one.innerText)) continue;
  const [down, across] = [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth];
  if (one.clientHeight > 20 && one.clientWidth > 20 && ((down > 12 && style.overflowY !== "visible") || (across > 12 && style.overflowX !== "visible")))
    found.push(told(one, { message: `On paper a part of “${cut(collapsed(one.innerText))}” is cut off, since paper cannot be scrolled` }));
}
const idle = all("nav,[role=navigation],button,video,audio,[role=search],form[role=search]").filter((one) => visible(one) && collapsed(one.innerText));
if (idle.length) found.push(told(idle[0], { tier: "info", message: "Navigation or buttons are printed, which nobody can press on paper" }));
return found;
