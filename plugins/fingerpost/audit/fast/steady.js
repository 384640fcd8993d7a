// Runs before any script of a page: the same day, the same dice and an empty memory each time.
((day, seed) => {
  const RealDate = Date;
  const ahead = day - RealDate.now();
  // The clock goes on from there: a script that waits for time to pass would wait for ever on one that stands still.
  const now = () => RealDate.now() + ahead;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length ? given : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = globalThis.Date;

  let state = seed >>> 0;
  Math.random = () => {
    // mulberry32: short, and good enough for carousels
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  if (globalThis.top === globalThis) {
    try {
      localStorage.clear();
      sessionStorage.clear();
    } catch {
      // a page of an origin that may keep nothing
    }
  }
})
