import { aClaim, aDocument, aDossier, anEvent, aQuestion } from "#lib/testing/factories.ts";
import { sha256 } from "#lib/text.ts";

import { expect, type Page } from "./fixtures.ts";
import { type OwnSite, signInAs } from "./own-site.ts";

const TEXT = `The ferry at Anholm

The ferry burned on 3 May 2031. At least nineteen people died, the harbour master said, and 42 people were hurt. The owners called it an accident.

Police counted 240 passengers. Some call it a massacre. Nineteen lamps were lit on the quay.
`;

export const HERE = "/edit/d/anholm/documents/gazette";

/** A dossier on one fire: a document to record from, one whose text is not held, and one claim by it. */
export async function prepare(site: OwnSite, page: Page): Promise<void> {
  const gazette = aDocument({
    id: "gazette",
    title: "The ferry at Anholm",
    language: "en",
    published: "2031-05-04",
    text: TEXT,
    textPath: "texts/gazette.txt",
    length: TEXT.length,
    sha256: await sha256(TEXT),
  });
  const killed = { event: "fire", answer: "quantity", unit: "people" } as const;
  await site.addDossier(
    aDossier({
      name: "anholm",
      documents: [gazette, aDocument({ id: "wire", title: "Fire on a ferry" })],
      events: [anEvent({ id: "fire", title: "The ferry fire", date: "2031-05-03" })],
      questions: [
        aQuestion({ id: "hurt", question: "How many people were hurt?", ...killed }),
        aQuestion({ id: "dead", question: "How many people died?", facets: ["count"], ...killed }),
        aQuestion({ id: "aboard", question: "How many passengers were aboard?", ...killed, unit: "passengers" }),
        aQuestion({ id: "day", question: "On what day did the ferry burn?", ...killed, answer: "date", unit: null }),
        aQuestion({
          id: "name",
          question: "What is it called?",
          ...killed,
          answer: "term",
          unit: null,
          concept: "fire",
        }),
      ],
      codebook: {
        concepts: [{ id: "fire", label: "The fire", note: null }],
        terms: ["accident", "massacre"].map((term) => ({ concept: "fire", term, variants: [], connotation: null })),
      },
      claims: [aClaim({ id: "wire-dead", document: "wire", question: "dead", value: "11" })],
    }),
  );
  await site.addPerson("anna@example.org", "editor");
  await signInAs(page, "anna@example.org");
  await page.waitForURL(/\/edit$/u);
  await page.goto(HERE);
  await ready(page);
}

/** The page has its keys as soon as its scripts listen, and shows what stands when it follows what others do. */
export async function ready(page: Page): Promise<void> {
  await expect(page.getByRole("toolbar")).toHaveAttribute("aria-busy", "false", { timeout: 20_000 });
  await page.waitForLoadState("networkidle").catch(() => undefined);
}

interface StoredDraft {
  readonly question: string;
  readonly status: string;
  readonly value: string;
  readonly words: string;
}

export function drafts(site: OwnSite): Promise<readonly StoredDraft[]> {
  return site.query<StoredDraft>(
    `select question_id as question, status, body ->> 'value' as value, body #>> '{passages,0,exact}' as words
     from draft order by changed_at, claim_id`,
  );
}

/** Presses keys one after another, each when the page has done what the one before asked. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The claim in hand. */
export const panel = (page: Page) => page.getByRole("form", { name: /claim$/u });
export const asked = (page: Page) => panel(page).locator(".work-asked");
export const answer = (page: Page) => panel(page).getByRole("textbox", { name: /^Answer/u });
export const told = (page: Page) => page.locator(".work-said");

/** Selects from the first words to the last, as a hand does; presses a key upon it before the browser has told of the selection. */
export async function selectWords(page: Page, first: string, last: string, key?: string): Promise<void> {
  await page.evaluate(
    ([from = "", to = "", pressed]) => {
      const nodes = [...document.querySelectorAll(".work-text p")].map((paragraph) => paragraph.firstChild);
      const node = nodes.find((one) => one?.textContent?.includes(from));
      const text = node?.textContent ?? "";
      const start = text.indexOf(from);
      if (node) getSelection()?.setBaseAndExtent(node, start, node, text.indexOf(to, start) + to.length);
      if (pressed !== undefined)
        node?.parentElement?.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
    },
    [first, last, key],
  );
}
