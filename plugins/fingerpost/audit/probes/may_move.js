// Is there anything on the page that could move by itself? Only then is it worth a second look at it.
const TIMERS = /setInterval|setTimeout|requestAnimationFrame|\.animate\(|EventSource|WebSocket|Worker\(/;
const hasKeyframes = (rules) => [...rules].some((rule) => rule.type === CSSRule.KEYFRAMES_RULE || (rule.cssRules && hasKeyframes(rule.cssRules)));
const styles = [...document.styleSheets].some((sheet) => {
  try {
    return hasKeyframes(sheet.cssRules);
  } catch {
    return true; // of another origin: nobody can say
  }
});
const codes = await Promise.all(
  all("script").filter((one) => !/json|template/.test(one.type)).map(async (one) => {
    if (!one.src) return one.textContent;
    if (new URL(one.src).origin !== location.origin) return "";
    try {
      return await (await fetch(one.src)).text();
    } catch {
      return "setTimeout";
    }
  }),
);
const handlers = all("[onload],[onanimationend]").map((one) => one.getAttribute("onload") || "");
const timers = [...codes, ...handlers].some((code) => TIMERS.test(code));
const media = document.querySelector("video[autoplay],animate,animateTransform,animateMotion,set") !== null;
const pictures = all("img").some((one) => /\.(gif|webp|apng|png|avif)([?#]|$)|^data:image\/(gif|webp|png)/i.test(one.currentSrc || one.src));
return { timers, look: timers || styles || media, pictures };
