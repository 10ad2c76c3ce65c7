import { beforeEach, expect, test, vi } from "vitest";

import { log } from "#lib/watching/log.ts";

import { isPrimaryAway, probeReplicas, replicas } from "./probe-replicas.ts";
import { enterReader, noteWritten, type Reader } from "./reader.ts";
import { BEYOND_ALL } from "./replica-state.ts";
import { findSomewhere, readNewest, readSomewhere, tellReplicas } from "./replicas.ts";

/** A database that says where it is, and answers readings by its name; as a pool of connections to it looks. */
interface Fake {
  name: string;
  at: string | null;
  /** How it fails whoever reads, and not who asks where it is. */
  failure: Error | null;
  probed: number;
  totalCount: number;
  idleCount: number;
  waitingCount: number;
  query: () => Promise<{ rows: { at: string }[] }>;
}

const REFUSED = () => Object.assign(new Error("connect"), { code: "ECONNREFUSED" });

const fake = (name: string): Fake => ({
  name,
  at: "0/10",
  failure: null,
  probed: 0,
  totalCount: 0,
  idleCount: 0,
  waitingCount: 0,
  query() {
    this.probed += 1;
    return this.at === null ? Promise.reject(REFUSED()) : Promise.resolve({ rows: [{ at: this.at }] });
  },
});

const world = vi.hoisted((): { fakes: Fake[]; pools: Fake[] } => ({ fakes: [], pools: [] }));

vi.mock("./client.ts", () => ({
  pool: () => world.fakes[0],
  probePools: () => world.fakes,
  replicaPools: () => world.pools,
}));

const at = (place: number): Fake => world.fakes[place] ?? fake("nothing");

beforeEach(() => {
  world.fakes = ["primary", "one", "two"].map(fake);
  world.pools = world.fakes.slice(1);
  vi.spyOn(log(), "warn").mockReturnValue();
});

/** Does something as a request of its own. */
function asking<Value>(given: Partial<Reader>, act: (reader: Reader) => Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      const reader: Reader = { mayBeBehind: true, seen: null, wrote: null, ...given };
      enterReader(reader);
      act(reader).then(resolve, reject);
    });
  });
}

/** Who answers a reading. */
const whoReads = () => readSomewhere(answer);

function answer(connections: object): Promise<string> {
  const database = world.fakes.find((one) => Object.is(one, connections)) ?? fake("nowhere");
  const failure = database.at === null ? REFUSED() : database.failure;
  return failure === null ? Promise.resolve(database.name) : Promise.reject(failure);
}

/** Both replicas follow the primary, and are known to. */
const known = async () => {
  await probeReplicas();
  expect(await tellReplicas()).toEqual([
    { answers: true, lag: 0 },
    { answers: true, lag: 0 },
  ]);
};

test("who may not be behind, and whoever asks outside a request, is answered by the primary", async () => {
  await known();
  expect([await whoReads(), await asking({ mayBeBehind: false }, whoReads)]).toEqual(["primary", "primary"]);
  expect(await asking({}, whoReads)).toBe("one");
});

test("a replica of which nobody knows how far behind it is is not read from while the primary answers", async () => {
  for (const place of [1, 2]) at(place).at = "0/9";
  expect(await asking({}, whoReads)).toBe("primary");
  expect((await tellReplicas()).map(({ lag }) => lag)).toEqual([null, null]);
});

test("while the primary is away that which has come furthest is read from, however long, and none that stays behind it", async () => {
  // What the primary had written last has come to nobody.
  at(0).at = "0/20";
  at(2).at = "0/9";
  await probeReplicas();
  at(0).at = null;
  const clock = vi.spyOn(performance, "now");
  for (let round = 0; round < 20; round += 1) {
    clock.mockReturnValue(1_000_000 + round * 500);
    await probeReplicas();
  }
  for (const one of replicas().all) one.heardAt = performance.now();
  at(1).totalCount = 5;
  expect([await asking({}, whoReads), await asking({}, whoReads)]).toEqual(["one", "one"]);
  expect(isPrimaryAway()).toBe(true);
  clock.mockRestore();
});

test("a server that finds the primary away as it starts reads from a replica", async () => {
  at(0).at = null;
  expect(await asking({}, whoReads)).toBe("one");
});

test("all of a request is read from one replica, though another becomes the less busy", async () => {
  await known();
  const read = async () => {
    const first = whoReads();
    at(1).totalCount = 5;
    return [await first, await whoReads(), ...(await Promise.all([whoReads(), whoReads()]))];
  };
  expect(await asking({}, read)).toEqual(["one", "one", "one", "one"]);
  expect(await asking({}, whoReads)).toBe("two");
});

test("who writes meanwhile is answered by who has it", async () => {
  await known();
  const read = async () => {
    const before = await whoReads();
    at(0).at = "0/20";
    at(2).at = "0/20";
    noteWritten("0/20");
    return [before, await whoReads()];
  };
  expect(await asking({}, read)).toEqual(["one", "two"]);
});

test("a replica that dies is left out until it is heard of again, and its request is the primary's from then on", async () => {
  await known();
  at(1).at = null;
  expect(await asking({}, async () => [await whoReads(), await whoReads()])).toEqual(["primary", "primary"]);
  expect(await asking({}, whoReads)).toBe("two");
  expect((await tellReplicas()).map(({ answers }) => answers)).toEqual([false, true]);
  at(1).at = "0/10";
  await probeReplicas();
  expect(await asking({}, whoReads)).toBe("one");
});

test("that all connections to a replica are in use is no death: the next request asks it again", async () => {
  await known();
  at(1).failure = new Error("timeout exceeded when trying to connect");
  expect(await asking({}, whoReads)).toBe("primary");
  at(1).failure = null;
  expect(await asking({}, whoReads)).toBe("one");
  expect(log().warn).not.toHaveBeenCalled();
});

test("what the statement itself is at fault for is not asked again", async () => {
  await known();
  at(1).failure = new TypeError("x is not a function");
  await expect(asking({}, whoReads)).rejects.toThrow("x is not a function");
});

test("where primary and replica are gone, another replica answers", async () => {
  await known();
  for (const place of [0, 1]) at(place).at = null;
  expect(await asking({}, whoReads)).toBe("two");
});

test("who has seen what no replica has is answered by the primary, and who has made it up as anybody is, after one round", async () => {
  await known();
  at(0).at = "0/20";
  expect(await asking({ seen: "0/20" }, whoReads)).toBe("primary");
  const before = at(0).probed;
  const read = async () => [await whoReads(), await whoReads(), await whoReads()];
  expect(await asking({ seen: "FF/0" }, read)).toEqual(["one", "one", "one"]);
  expect(at(0).probed - before).toBe(1);
});

test("a round that began before the request does not tell that what it has seen is made up", async () => {
  await known();
  const late = Promise.withResolvers<undefined>();
  const { query } = at(0);
  at(0).query = async () => {
    const then = await query.call(at(0));
    await late.promise;
    return then;
  };
  const round = probeReplicas();
  at(0).query = query;
  at(0).at = "0/30";
  const read = asking({ seen: "0/30" }, whoReads);
  late.resolve(undefined);
  await round;
  expect(await read).toBe("primary");
});

test("who has written nobody knows how far is answered by the primary, and nobody is asked", async () => {
  await known();
  const before = at(1).probed;
  expect(await asking({ seen: BEYOND_ALL }, whoReads)).toBe("primary");
  expect(at(1).probed).toBe(before);
});

test("a name that a replica does not have is looked for at the primary, and then all of the request is", async () => {
  await known();
  const look = async (connections: object) => ((await answer(connections)) === "primary" ? "found" : null);
  expect(await asking({}, async () => [await findSomewhere(look), await whoReads()])).toEqual(["found", "primary"]);
  expect(await asking({}, () => findSomewhere(async () => null))).toBeNull();
  at(0).at = null;
  await expect(asking({}, () => findSomewhere(look))).rejects.toThrow();
  for (let round = 0; round < 2; round += 1) await probeReplicas();
  await expect(asking({}, () => findSomewhere(async () => null))).rejects.toThrow("The primary is away");
});

test("what must be seen at once is the primary's, and a replica's only where that is away", async () => {
  await known();
  const read = () => readNewest(answer);
  expect(await asking({}, read)).toBe("primary");
  at(0).at = null;
  expect(await asking({}, read)).toBe("one");
  await expect(asking({ mayBeBehind: false }, read)).rejects.toThrow("connect");
  for (let round = 0; round < 2; round += 1) await probeReplicas();
  expect(await asking({}, read)).toBe("one");
  at(0).at = "0/10";
  await probeReplicas();
  expect(await asking({}, read)).toBe("primary");
  expect(replicas().missed).toBe(0);
});
