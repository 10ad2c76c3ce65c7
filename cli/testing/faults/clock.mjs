// Loaded before a server's own program: at each SIGUSR2 the clock that it sees goes back by an hour.
let back = 0;
const real = Date.now.bind(Date);
const now = () => real() - back;
process.on("SIGUSR2", () => {
  back += 3_600_000;
});
globalThis.Date = new Proxy(Date, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
});
