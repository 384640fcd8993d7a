// Sound that starts by itself and lasts: [element, source, the part of it that is played].
const STOPS = /\b(pause|stop|mute|unmute|silence|sound|volume|audio off|play|oedi|stopio|tewi)\b|[⏸⏹🔇🔈🔊]/i;
const control = all("button,[role=button],input[type=button],input[type=checkbox],[role=switch],[role=slider],input[type=range]").some((one) => visible(one) && STOPS.test(nameOf(one)));
const LONGEST_FILE = 30e6; // bytes

/** Seconds of sound that can really be heard in a file, from `from` to `to`; null where nobody can tell. */
async function heard(source, from, to) {
  try {
    const answer = await fetch(source);
    if (!answer.ok || +answer.headers.get("content-length") > LONGEST_FILE) return null;
    const sound = await new OfflineAudioContext(1, 1, 44100).decodeAudioData(await answer.arrayBuffer());
    const data = sound.getChannelData(0);
    const [first, last] = [from * sound.sampleRate, Math.min(to, sound.duration) * sound.sampleRate].map(Math.floor);
    let loud = false;
    for (let at = first; at < last && !loud; at += 7) loud = Math.abs(data[at]) > 0.002;
    return loud ? (last - first) / sound.sampleRate : 0;
  } catch (fault) {
    return fault.name === "EncodingError" ? 0 : null; // a film without sound has nothing to decode
  }
}

const found = [];
for (const one of all("audio,video")) {
  const plays = one.autoplay || !one.paused;
  if (!plays || one.muted || one.defaultMuted || one.volume === 0) continue;
  if (one.controls && one.checkVisibility({ visibilityProperty: true })) continue;
  const sources = [one.currentSrc || one.src, ...all("source", one).map((each) => each.src)].filter((source) => source && !/^about:/.test(source));
  for (const source of [...new Set(sources)].slice(0, 1)) {
    const part = new URL(source, location).hash.match(/t=([\d.]*)(?:,([\d.]+))?/);
    const seconds = await heard(source.split("#")[0], +(part?.[1] || 0), part?.[2] ? +part[2] : Infinity);
    if (seconds === 0) continue;
    if (seconds === null) {
      // The sound cannot be listened to: at least its length must be known, and not short.
      if (!(one.readyState >= 1 && (one.loop || one.duration > 3))) continue;
    } else if (seconds <= 3 && !one.loop) continue;
    if (control) continue;
    found.push(told(one, { tier: seconds === null ? "review" : "fail", message: "Sound starts by itself and lasts for more than three seconds, and nothing on the page stops it" }));
  }
}
return found;
