// Small controls that show a picture instead of words, with their places in the window: what may vanish in forced colours.
// Once with `given.list`, to list them; then with `given.at`, to bring one of them into the window.
const key = Symbol.for("fingerpost forced colours");
if (given.list) {
  globalThis[key] = all("a[href],button,[role=button],[role=link],[role=img],[role=checkbox],[role=switch],[role=radio],summary,input[type=checkbox],input[type=radio]").filter((one) => {
    if (!visible(one) || collapsed(one.innerText) || one.querySelector("img,svg,canvas,video,picture,input") || one.matches("input") && getComputedStyle(one).appearance !== "none") return false;
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    // A border shows in forced colours, and is still no icon.
    return box.width >= 10 && box.height >= 10 && box.width <= 120 && box.height <= 120 && style.position !== "fixed";
  });
  return globalThis[key].slice(0, 12).map((one, number) => told(one, { number, name: nameOf(one) }));
}
const one = globalThis[key][given.at];
one.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const box = one.getBoundingClientRect();
const edge = Math.max(...["Top", "Left"].map((side) => parseFloat(getComputedStyle(one)[`border${side}Width`]))) + 1;
return [box.left + edge, box.top + edge, box.right - edge, box.bottom - edge].map(Math.round);
