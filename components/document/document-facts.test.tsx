import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { aDocument, aDossier } from "#lib/testing/factories.ts";

import { DocumentFacts } from "./document-facts.tsx";

test("security 22: only an address of the web becomes a link, which vouches for nothing", () => {
  const draw = (url: string) => {
    const document = aDocument({ url });
    return renderToStaticMarkup(<DocumentFacts document={document} dossier={aDossier({ documents: [document] })} />);
  };
  expect(draw("https://courier.example/count")).toContain(
    'href="https://courier.example/count" rel="noopener nofollow ugc"',
  );
  for (const url of [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "\u0001javascript:x",
  ])
    expect(draw(url)).not.toContain("where it was published");
});
