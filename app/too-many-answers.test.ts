import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { beforeAll, expect, test, vi } from "vitest";

import { ownDatabase } from "#cli/testing/database.ts";
import { stored } from "#lib/db/testing/stored.ts";
import { aClaim, aDocument, aDossier, aQuestion } from "#lib/testing/factories.ts";
import { WHOLE_VIEW } from "#lib/view.ts";

import { GET as comparison } from "./api/v1/dossiers/[dossier]/comparison/route.ts";
import { GET as exported } from "./api/v1/dossiers/[dossier]/export/route.ts";
import { openDossier } from "./dossier.ts";
import { freezeView } from "./freeze-view.ts";
import { unlessTooLarge, whyNotCompared } from "./not-compared.ts";

// So little that a dossier of three documents is too much, and one question of it, or two documents, are not.
vi.mock("#lib/effort.ts", async (original) => ({ ...(await original<object>()), MOST_EFFORT: 3 }));

// Pages are asked here outside of Next.
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(new Headers()) }));

ownDatabase();

const DOCUMENTS = ["a", "b", "c"];
const QUESTIONS = ["dead", "hurt"];

beforeAll(() =>
  stored(
    aDossier({
      name: "dense",
      documents: DOCUMENTS.map((id) => aDocument({ id })),
      questions: QUESTIONS.map((id) => aQuestion({ id })),
      claims: QUESTIONS.flatMap((question) =>
        DOCUMENTS.map((document, value) =>
          aClaim({ id: `${question}-${document}`, question, document, value: String(value) }),
        ),
      ),
    }),
  ),
);

const opened = async () => (await openDossier("dense")) ?? expect.unreachable();
const asked = async (route: typeof comparison | typeof exported, query: string) => {
  const params = Promise.resolve({ dossier: "dense" });
  const answer = await route(new Request(`http://parallax.example/x?${query}`), { params });
  return { status: answer.status, text: await answer.text() };
};

test("a whole view of too many answers that differ is not compared, and one question or fewer documents are", async () => {
  const { compare, compareOne } = await opened();
  expect(unlessTooLarge(compare)).toBeNull();
  expect(compareOne("dead")?.verdict).toBe("contradict");
  expect(compareOne("dead")).toBe(compareOne("dead"));
  expect(compareOne("none")).toBeNull();
  expect(compare({ ...WHOLE_VIEW, documents: ["a", "b"] })).toHaveLength(2);
});

test("programs are told what was asked of them, and what to do", async () => {
  for (const answer of [await asked(comparison, ""), await asked(exported, "format=json")])
    expect([answer.status, answer.text]).toEqual([422, expect.stringMatching(/"too-large".*Choose fewer documents/su)]);
  expect((await asked(comparison, "document=a,b")).status).toBe(200);
});

test("nothing of it is frozen that was not compared", async () => {
  const open = await opened();
  const refused: unknown = await freezeView(open, WHOLE_VIEW).catch((error: unknown) => error);
  expect(whyNotCompared(refused)).toMatchObject({ tooLarge: "dense", problem: { status: 422 } });
  expect(await freezeView(open, { ...WHOLE_VIEW, documents: ["a", "b"] })).toHaveProperty("id");
});

interface Asked {
  readonly params: Promise<{ readonly dossier: string; readonly question: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string>>>;
}

interface Page {
  readonly default: (props: Asked) => Promise<ReactNode>;
}

test.each<[string, () => Promise<Page>, string, object]>([
  ["the overview", () => import("./d/[dossier]/page.tsx"), "DossierOverview", { figures: null }],
  ["agreement", () => import("./d/[dossier]/agreement/page.tsx"), "TooLargeNotice", { dossier: "dense" }],
  [
    "a question",
    () => import("./d/[dossier]/questions/[question]/page.tsx"),
    "QuestionView",
    { all: [{ verdict: "contradict" }] },
  ],
])("%s is there, without what is not compared", async (_, load, name, props) => {
  const { default: page } = await load();
  const params = Promise.resolve({ dossier: "dense", question: "dead" });
  const parts = elementsIn(await page({ params, searchParams: Promise.resolve({}) }));
  const found = parts.find(({ type }) => typeof type === "function" && type.name === name);
  expect(found?.props).toMatchObject(props);
});

function elementsIn(node: ReactNode): readonly ReactElement<{ readonly children?: ReactNode }>[] {
  return Children.toArray(node).flatMap((child) =>
    isValidElement<{ readonly children?: ReactNode }>(child) ? [child, ...elementsIn(child.props.children)] : [],
  );
}
