// Presses whatever says that it stops what moves; gives back if there is such a thing.
const STOPS = /\b(pause|stop|hide|halt|freeze|turn off|disable|still|oedi|stopio|pauser|arrêter|anhalten|pausieren|stoppen|pausar|detener)\b|⏸|❚❚/i;
const controls = all("button,[role=button],input[type=button],input[type=checkbox],[role=switch],summary,a[href^='#'],input[type=submit]").filter(
  (one) => one.checkVisibility({ visibilityProperty: true }) && STOPS.test(nameOf(one)),
);
if (given.press) for (const one of controls.slice(0, 3)) one.click();
return controls.length > 0;
