// Plain JavaScript, for bootstrap.mjs needs it before anything is installed.
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A name only one process of the machine holds at a time: a local socket, which the system closes when its process
 * ends, however it ends. Whoever connects reads what the holder says of itself.
 *
 * @typedef {{ held: true, release: () => void }} Held
 * @typedef {{ held: false, holder: string, released: Promise<void>, untilReleased: () => Promise<void> }} Refused
 */

/**
 * The socket's address. On Linux it is not a file, so nothing stale is left behind.
 * @param {string} name
 */
function address(name) {
  const key = `parallax-${createHash("sha256").update(name).digest("hex").slice(0, 32)}`;
  return process.platform === "linux" ? `\0${key}` : join(tmpdir(), key);
}

/**
 * Takes the lock, or says who holds it and promises when it is free again.
 * @param {string} name what is locked, with the folder it belongs to
 * @param {string} about what the holder says of itself, one line
 * @returns {Promise<Held | Refused>}
 */
export async function takeLock(name, about) {
  const held = await listen(address(name), about);
  if (held) return held;
  const refused = await ask(address(name));
  if (refused) return refused;
  if (process.platform !== "linux") rmSync(address(name), { force: true });
  return takeLock(name, about);
}

/**
 * Waits until the lock is free, then takes it.
 * @param {string} name
 * @param {string} about
 * @param {(holder: string) => void} [onWait] told once who holds it
 * @returns {Promise<Held>}
 */
export async function waitForLock(name, about, onWait) {
  const lock = await takeLock(name, about);
  if (lock.held) return lock;
  onWait?.(lock.holder);
  await lock.untilReleased();
  return waitForLock(name, about);
}

/**
 * @param {string} path
 * @param {string} about
 * @returns {Promise<Held | undefined>}
 */
function listen(path, about) {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.write(`${about}\n`);
    sockets.add(socket);
  });
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  const release = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      "code" in error && error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => resolve({ held: true, release }));
    server.unref();
  });
}

/**
 * @param {string} path
 * @returns {Promise<Refused | undefined>}
 */
function ask(path) {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.setEncoding("utf8");
    /** @type {Promise<void>} */
    const released = new Promise((done) => socket.once("close", () => done()));
    socket.once("error", () => resolve(undefined));
    socket.once("close", () => resolve(undefined));
    socket.once("data", (line) => {
      // `released` keeps no process alive, `untilReleased` the one that waits.
      socket.unref();
      const untilReleased = () => {
        socket.ref();
        return released;
      };
      resolve({ held: false, holder: String(line).trim(), released, untilReleased });
    });
  });
}
