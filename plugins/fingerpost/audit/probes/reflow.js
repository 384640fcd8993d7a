// What makes the page scroll sideways in a window of 320 pixels, leaving out what needs two directions by its nature.
const WIDE = 320;
const page = document.scrollingElement;
if (page.scrollWidth <= WIDE + 2) return [];
const FLAT = "table,table *,pre,pre *,code,img,svg,svg *,canvas,video,iframe,object,embed,picture,map,math,math *,[role=grid],[role=grid] *,[role=toolbar],[role=toolbar] *,[role=img]";
const scrolls = (element) => {
  for (let at = element.parentElement; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (/auto|scroll|hidden|clip/.test(style.overflowX) && at.getBoundingClientRect().right <= WIDE + 2) return true;
    if (style.position === "fixed") return true;
  }
  return false;
};
// What is moved about by a transformation is not laid out wide.
const moved = (element) => {
  for (let at = element; at && at !== document.body; at = at.parentElement) if (getComputedStyle(at).transform !== "none") return true;
  return false;
};
const over = all("body *").filter((one) => one.getBoundingClientRect().right + scrollX > WIDE + 2 && visible(one) && !scrolls(one) && !moved(one));
const sure = over.filter((one) => !one.matches(FLAT) && !one.querySelector("table,pre,img,svg,canvas,video,iframe,object,[role=img]") && (collapsed(one.textContent) || one.matches("input,select,textarea,button")));
// The innermost of them: what is too wide, not what is around it.
const inner = sure.filter((one) => !sure.some((other) => other !== one && one.contains(other)));
const wide = (one) => Math.round(one.getBoundingClientRect().right + scrollX);
const message = (one) => `In a window of 320 pixels, as at a zoom of 400%, this reaches to ${wide(one)} pixels, and the page has to be moved sideways to be read`;
if (inner.length) return inner.slice(0, 5).map((one) => told(one, { message: message(one) }));
const flat = over.filter((one) => one.matches("table,pre,img,svg,canvas,video,iframe,object,embed"));
return flat.slice(0, 5).map((one) => told(one, { tier: "review", message: `${message(one)}: let it scroll inside a box of its own` }));
