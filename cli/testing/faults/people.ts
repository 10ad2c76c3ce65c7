import type { Dossier } from "#lib/dossier.ts";
import type { Role } from "#lib/policy.ts";
import { aClaim, aDocument, aDossier, anEvent, aQuestion } from "#lib/testing/factories.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

/** The dossier that all write in. */
export const DOSSIER = "harbour";

/** How many claims, questions and events it has that writers change: `c-0`, `q-0`, `e-0` and so on. */
export const THINGS = 6;

/** One claim more, to be withdrawn. */
export const SPARE_CLAIM = `c-${THINGS}`;

const TEXT = "On Monday 613 people died at the harbour.";
const PASSWORD = "nine words and a comma,";

/** Somebody who writes: by a token over the API, and signed in to the editors' pages. */
export interface Identity {
  readonly token: string;
  readonly cookie: string;
}

/** Who writes, and who accepts what they write. */
export interface People {
  readonly writers: readonly Identity[];
  readonly reviewer: Identity;
}

/** Where sites answer, and what their pages name as their origin. */
interface Place {
  readonly origin: string;
  readonly sites: readonly [{ readonly url: string }, ...unknown[]];
}

async function harbour(): Promise<Dossier> {
  const numbers = Array.from({ length: THINGS + 1 }, (_, index) => index);
  const text = { text: TEXT, textPath: "a.txt", sha256: await sha256(TEXT), length: lengthOf(TEXT) };
  return aDossier({
    name: DOSSIER,
    documents: [aDocument({ id: "a", ...text })],
    events: numbers.map((number) => anEvent({ id: `e-${number}`, title: `Event ${number}` })),
    questions: numbers.map((number) => aQuestion({ id: `q-${number}`, event: `e-${number}` })),
    claims: numbers.map((number) =>
      aClaim({
        id: `c-${number}`,
        question: `q-${number}`,
        passages: [{ exact: "613 people", prefix: "", suffix: "", start: 10, end: 20 }],
      }),
    ),
  });
}

/** Fills the world's database: the dossier, and accounts of so many writers, four tabs to a person, and a reviewer. */
export async function settle(world: Place, writers: number): Promise<People> {
  const { stored } = await import("#lib/db/testing/stored.ts");
  await stored(await harbour());
  const reviewer = await join(world, "rob@example.org", "administrator");
  const people: Identity[] = [];
  let cookie = "";
  for (let number = 0; number < writers; number += 1) {
    const email = `ed-${Math.floor(number / 4)}@example.org`;
    if (number % 4 === 0) ({ cookie } = await join(world, email, "reviewer"));
    people.push({ cookie, token: await tokenOf(email, number) });
  }
  return { writers: people, reviewer };
}

async function join(world: Place, email: string, role: Role): Promise<Identity> {
  const [{ createPerson }, { makeLink }, { hashToken }, { hashPassword }] = await Promise.all([
    import("#lib/db/create-person.ts"),
    import("#lib/auth/make-link.ts"),
    import("#lib/auth/one-time-token.ts"),
    import("#lib/auth/password.ts"),
  ]);
  const [name = email] = email.split("@");
  const made = await makeLink("command line", { purpose: "invitation", email, role, name: null });
  const hash = hashToken(made.ok ? (made.value.path.split("/").at(-1) ?? "") : "");
  const password = await hashPassword(PASSWORD);
  await createPerson({ purpose: "invitation", hash, name, email: null, password });
  return { cookie: await signIn(world, email), token: await tokenOf(email, -1) };
}

async function tokenOf(email: string, number: number): Promise<string> {
  const [{ makeApiToken }, { findPerson }] = await Promise.all([
    import("#lib/auth/make-api-token.ts"),
    import("#lib/db/find-person.ts"),
  ]);
  const personId = (await findPerson(email)) ?? "";
  const made = await makeApiToken("command line", { name: `tab ${number}`, personId });
  if (!made.ok) throw new Error(made.fault.message);
  return made.value;
}

async function signIn({ sites, origin }: Place, email: string): Promise<string> {
  const answer = await fetch(`${sites[0].url}/sign-in/submit`, {
    method: "POST",
    redirect: "manual",
    headers: { origin },
    body: new URLSearchParams({ email, password: PASSWORD, to: "" }),
  });
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith("parallax="));
  if (cookie === undefined) throw new Error(`${email} cannot sign in: ${answer.status}.`);
  return cookie.split(";", 1)[0] ?? "";
}
