import { makeApiToken } from "#lib/auth/make-api-token.ts";
import { attachText } from "#lib/db/attach-text.ts";
import { storedPerson } from "#lib/db/testing/people.ts";
import { stored } from "#lib/db/testing/stored.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "#lib/testing/factories.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

import { patchClaim, postClaim } from "../record-claim.ts";
import { getClaim } from "../tell-claim.ts";

const TEXT = "On Monday 613 people died at the port. The port was closed. Later 12 more died.";
/** Held of document b, and not for readers. */
export const HELD = "Witnesses at the quay counted seventy dead, and the harbour master said nothing at all to anyone.";

const tokens = new Map<string, string>();
const people = new Map<string, string>();

/** The dossiers `port` and `pier`, alike, and a token for each of four people: ed, rd, rob and ann. To be awaited before the tests. */
export async function storePort(): Promise<void> {
  const open = aDocument({
    id: "a",
    text: TEXT,
    textPath: "a.txt",
    sha256: await sha256(TEXT),
    length: lengthOf(TEXT),
  });
  const dossier = aDossier({
    name: "port",
    documents: [open, aDocument({ id: "b" })],
    questions: [aQuestion({ facets: ["area"] })],
    claims: [
      aClaim({ id: "old", passages: [{ exact: "12 more", prefix: "", suffix: "", start: 66, end: 73 }], value: "12" }),
    ],
  });
  await stored(dossier);
  await stored({ ...dossier, name: "pier" });
  const attached = await attachText({ dossier: "port", document: "b", text: HELD }, { actor: "anna", reason: null });
  if (!attached.ok) throw new Error(attached.fault.message);
  for (const [name, role] of [
    ["ed", "editor"],
    ["rd", "reader"],
    ["rob", "reviewer"],
    ["ann", "administrator"],
  ] as const) {
    const person = await storedPerson(`${name}@example.org`, role);
    people.set(name, person.id);
    const made = await makeApiToken("command line", { name: "nightly", personId: person.id });
    if (made.ok) tokens.set(name, made.value);
  }
}

/** The id of an account by its name. */
export const idOf = (name: string) => people.get(name) ?? "";

/** By whose token, or by which; null by none. */
export interface Sent {
  readonly as?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as a program sends it. */
export function sentRequest(method: string, body: unknown, { as = "ed", headers = {} }: Sent = {}): Request {
  const bearer = as === null ? {} : { authorization: `Bearer ${tokens.get(as) ?? as}` };
  const type = method === "GET" ? {} : { "content-type": "application/json" };
  return new Request("http://parallax.example/api/v1", {
    method,
    headers: { ...type, ...bearer, ...headers },
    ...(method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

/** Asks for a new claim. */
export const post = (body: unknown, sent?: Sent, dossier = "port") =>
  postClaim(sentRequest("POST", body, sent), dossier);
/** Asks for a change of a claim of `port`. */
export const patch = (id: string, body: unknown, sent?: Sent) =>
  patchClaim(sentRequest("PATCH", body, sent), "port", id);
/** Asks for a claim of `port`. */
export const get = (id: string, sent?: Sent) => getClaim(sentRequest("GET", null, sent), "port", id);

/** The status, what kind of fault it is, and the body. */
export async function told(answer: Promise<Response>) {
  const { status, headers } = await answer;
  const body: Readonly<Record<string, unknown>> = await (await answer).clone().json();
  return { status, kind: body["kind"], etag: headers.get("etag") ?? "", body };
}

/** A claim that can be recorded. */
export const CLAIM = { question: "killed", document: "a", value: "613", passages: ["613 people"] } as const;
