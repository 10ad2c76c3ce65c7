import { API_HREF } from "#components/ui/addresses.ts";
import { VerdictLegend } from "#components/ui/verdict-legend.tsx";

/** What Parallax is for, and how to read it. */
export function HomeIntroduction() {
  return (
    <div className="mb-8 grid gap-x-12 gap-y-5 lg:grid-cols-[5fr_6fr]">
      <div>
        <h1>How several sources tell one event</h1>
        <p className="mt-2 max-w-[60ch] font-serif text-[17px] leading-normal">
          Parallax sets documents side by side, claim by claim: what each says, in its own words, and how those
          statements stand to one another. It never says who is right. Every value leads to the words it was read from,
          and every verdict says which two claims decided it.
        </p>
        <p className="text-soft mt-2 text-xs">
          Programs read the same{" "}
          <a className="underline underline-offset-2" href={API_HREF}>
            over an API
          </a>
          .
        </p>
      </div>
      <section aria-label="How to read the verdicts">
        <VerdictLegend />
      </section>
    </div>
  );
}

/** What to do on a fresh installation. */
export function NoDossierYet() {
  return (
    <section className="border-rule-strong border-t py-6">
      <h2>No dossier yet</h2>
      <p className="mt-1.5 max-w-[70ch]">
        A dossier is a folder of tables, a data package. Bring one in, then reload this page; the project’s own lie in{" "}
        <code>data</code>.
      </p>
      <pre className="bg-wash mt-2 overflow-x-auto rounded px-3 py-2 text-[13px]">
        <code>npm run parallax -- import FOLDER</code>
      </pre>
    </section>
  );
}
