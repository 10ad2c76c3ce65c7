import { beforeAll, expect, test } from "vitest";

import { edited, stored } from "#lib/db/testing/stored.ts";
import { aClaim, aDocument, aDossier, anEvent, anOutlet, aQuestion } from "#lib/testing/factories.ts";
import { lengthOf, sha256 } from "#lib/text.ts";

const TEXT = "Officials said 613 people were killed. Others said 🙂 600.";

/** Stores the dossier `port`, of id 1: one of everything, with ids that attempts use; document `a` has a text, `b` none. */
export function storePort(): void {
  beforeAll(async () => {
    const passages = [{ exact: "613 people", prefix: "said ", suffix: " were", start: 15, end: 25 }];
    const a = aDocument({
      id: "a",
      sha256: await sha256(TEXT),
      length: lengthOf(TEXT),
      textPath: "texts/a.txt",
      text: TEXT,
    });
    await stored(
      aDossier({
        name: "port",
        outlets: [anOutlet(), anOutlet({ id: "herald" })],
        documents: [a, aDocument({ id: "b" }), aDocument({ id: "c", origin: "b" })],
        events: [anEvent(), anEvent({ id: "arrest", parent: "shooting" })],
        questions: [aQuestion(), aQuestion({ id: "name", answer: "term", unit: null, concept: "deaths" })],
        codebook: {
          concepts: [{ id: "deaths", label: "The deaths", note: null }],
          terms: [{ concept: "deaths", term: "massacre", variants: [], connotation: "disapproving" }],
        },
        claims: [
          aClaim({ id: "one", passages }),
          aClaim({
            id: "two",
            document: "b",
            passages: [{ exact: "600 souls", prefix: "", suffix: "", start: null, end: null }],
          }),
        ],
        silences: [{ question: "name", document: "b", state: "silent", note: null }],
        adjudications: [{ question: "killed", verdict: "contradict", reason: "Figures differ.", by: null, at: null }],
      }),
    );
  });
}

/** Tries a change by hand, which the database must refuse for the reason given. */
export function refused(statement: string, reason: string | RegExp): void {
  test(statement, async () => {
    await expect(edited("port", (sql) => sql.run(statement))).rejects.toThrow(reason);
  });
}
