import type { Metadata } from "next";

import { AccountLink } from "#app/account-link.tsx";
import { answering } from "#app/answering.tsx";
import { citableAddress } from "#app/public-address.ts";
import { type Parameters, toSearchParams } from "#app/search-params.ts";
import { ApiReference } from "#components/api/api-reference.tsx";
import { IgnoredNotice } from "#components/lens/ignored-parts.tsx";
import { OPENAPI_HREF } from "#components/ui/addresses.ts";
import { Head } from "#components/ui/head.tsx";
import { PageFrame } from "#components/ui/page-frame.tsx";
import { Still } from "#components/ui/still.tsx";
import { unknownParts } from "#lib/ignored-part.ts";

import { toldApi } from "./description/told-api.ts";

export const metadata: Metadata = {
  title: "API",
  description: "What programs can ask of Parallax: dossiers, comparisons, claims, permanent links.",
};

/** The public address is known only where it runs. */
export const dynamic = "force-dynamic";

/** What programs can ask for, from the description that programs read. */
export default answering(async ({ searchParams }: { readonly searchParams: Promise<Parameters> }) => (
  <>
    <Head account={<AccountLink />} />
    <PageFrame>
      <h1>For programs</h1>
      <IgnoredNotice ignored={unknownParts(toSearchParams(await searchParams))} />
      <p className="mt-1 max-w-[78ch]">
        Everything that readers see can be read as JSON, under <code>/api/v1</code>. Reading and freezing are open to
        everyone; other writing takes a token, which an administrator makes. Lists come in pages: follow{" "}
        <code>next</code> until it is null. Send back an ETag as If-None-Match, and what is unchanged is answered 304.
        Errors are problem+json (RFC 9457). What a read leaves out of its address is named in{" "}
        <code>X-Parallax-Ignored</code>. Fields may be added to answers: let go what you do not know.
      </p>
      <p className="mt-2">
        <a className="underline underline-offset-2" href={OPENAPI_HREF}>
          The same as OpenAPI 3.1
        </a>
        , for tools that make clients of it.
      </p>
      <pre className="bg-sheet border-rule mt-3 rounded border px-3 py-2 text-xs break-all whitespace-pre-wrap">
        curl -s {citableAddress("/api/v1/dossiers")}
      </pre>
      <Still>
        <ApiReference api={toldApi()} />
      </Still>
    </PageFrame>
  </>
));
