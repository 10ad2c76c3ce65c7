import { isIP, isIPv4 } from "node:net";

/**
 * Who asks, as limits count them: an IPv4 address, or the /64 that an IPv6 address belongs to, however
 * it is spelt. `forwarded` is X-Forwarded-For, whose last entry the nearest server has written.
 */
export function clientAddress(forwarded: string | null): string {
  const last = (forwarded ?? "").split(",").at(-1)?.trim() ?? "";
  if (last.length > LONGEST) return "unknown";
  const address = last.replace(/^\[|\](?::\d+)?$|%.*$/gu, "");
  if (isIP(address) === 0) return "unknown";
  if (isIPv4(address)) return address;
  return networkOf(address);
}

/** No spelling of an address has more characters. */
const LONGEST = 100;

function networkOf(address: string): string {
  // The platform writes every spelling of an IPv6 address alike, an embedded IPv4 one as two groups.
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = "", tail = ""] = plain.split("::");
  const [before, after] = [head.split(":").filter(Boolean), tail.split(":").filter(Boolean)];
  const groups = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => "0"), ...after];
  return plain.startsWith("::ffff:") && before.length === 0 ? mapped(groups) : `${groups.slice(0, 4).join(":")}::/64`;
}

/** The IPv4 address inside `::ffff:7f00:1`. */
function mapped(groups: readonly string[]): string {
  const bytes = groups
    .slice(-2)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
  return bytes.join(".");
}
