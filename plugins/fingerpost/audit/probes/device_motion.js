// Does the page answer to being tilted or shaken?
const MOTION = /motion|shak|tilt|sensor|gyro|orientation|symud|ysgwyd/i;
const hears = ["devicemotion", "deviceorientation", "deviceorientationabsolute"].some((name) => getEventListeners(window)[name]?.length);
if (!hears) return [];
const controls = all("button,input,select,a[href],summary,[role=button],[role=switch],[role=slider]").filter((one) => visible(one));
if (controls.some((one) => MOTION.test(nameOf(one)))) return [];
return [told(document.body, { tier: controls.length ? "review" : "fail", message: "The page answers to being tilted or shaken, and no control turns that off or does the same" })];
