// Something that moves on and on, without a way to stop it (2.2.2).
({
  criteria: ["2.2.2"],
  tier: "review",
  title: "Something moves on and on",
  run(tools) {
    const found = [];
    const canStop = () => tools.all("button,[role=button],input[type=button],input[type=checkbox],a").some((control) => /\b(pause|stop|turn off|play|freeze|saib)\b/i.test(tools.name(control)));
    for (const element of tools.all("body *")) {
      if (element.closest("[role=progressbar],[aria-busy=true],svg *")) continue;
      const style = tools.style(element);
      if (style.animationName === "none" || !style.animationIterationCount.includes("infinite") || /spin|load|progress|skeleton|pulse-dot/i.test(`${style.animationName} ${element.className}`) || !tools.seen(element)) continue;
      found.push({ element, message: `“${tools.cut(tools.text(element) || tools.name(element))}” moves on and on`, mend: "Let it end within five seconds, or add a button that stops it." });
    }
    for (const image of tools.all("img[src$='.gif' i],video[autoplay][loop],video[autoplay]:not([controls])")) {
      if (tools.seen(image) && image.getBoundingClientRect().width > 40) found.push({ element: image, tier: image.localName === "img" ? "info" : "review", message: "A picture may move on and on", mend: "Look whether it ends within five seconds, and offer a way to stop it." });
    }
    return found.length && canStop() ? [] : found;
  },
});
