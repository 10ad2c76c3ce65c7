import type { Action } from "#lib/policy.ts";

/**
 * Who may ask for an address by a method. `anyone`: all are answered alike. `account`: a page for whoever is signed in
 * and may do the action (any account where it is null); visitors are led to sign in. `script`: what an editors' page
 * sends or follows by itself. `form`: what it sends by a form, with fields that are in order and name nothing there is.
 * `token`: what a program asks with a token. `setting`: told to a token of the settings alone, to no account.
 */
export type Rule =
  | { readonly by: "anyone"; readonly body?: string }
  | { readonly by: "setting" }
  | { readonly by: "account" | "script" | "token"; readonly action: Action | null }
  | { readonly by: "form"; readonly action: Action; readonly fields: Readonly<Record<string, string>> };

type Rules = Readonly<Partial<Record<"GET" | "POST" | "PATCH", Rule>>>;

const open = { GET: { by: "anyone" } } as const satisfies Rules;
/** A form that anyone sends; what it is tried with is none of its own, and is refused alike. */
const openForm = { POST: { by: "anyone", body: "unknown=1" } } as const satisfies Rules;
const page = (action: Action | null): Rules => ({ GET: { by: "account", action } });
const script = (action: Action): Rules => ({ POST: { by: "script", action } });

const DOSSIER = "/d/[dossier]";
const CLAIMS = "/api/v1/dossiers/[dossier]/claims";
const EDIT = "/edit/d/[dossier]";
const DOCUMENT = `${EDIT}/documents/[document]`;

/** Every address of the program, as the build lists them, with who may ask for it: a route without a rule fails the walk, and so does a method. */
export const RULES: Readonly<Record<string, Rules>> = {
  "/": open,
  "/_global-error": {},
  "/_not-found": open,
  "/icon.svg": open,
  "/search": open,
  "/api": open,
  // Nothing is there, by whatever method.
  "/api/[...path]": { ...open, POST: { by: "anyone" }, PATCH: { by: "anyone" } },
  "/api/v1/openapi.json": open,
  "/api/v1/health": open,
  "/api/v1/health/live": open,
  "/api/v1/health/ready": open,
  "/api/v1/metrics": { GET: { by: "setting" } },
  "/api/v1/search": open,
  "/api/v1/snapshots": { POST: { by: "anyone", body: "{}" } },
  "/api/v1/snapshots/[id]": open,
  "/api/v1/dossiers": open,
  "/api/v1/dossiers/[dossier]": open,
  "/api/v1/dossiers/[dossier]/comparison": open,
  "/api/v1/dossiers/[dossier]/export": open,
  [CLAIMS]: { ...open, POST: { by: "token", action: "record" } },
  [`${CLAIMS}/[claim]`]: { ...open, PATCH: { by: "token", action: "record" } },
  [`${CLAIMS}/[claim]/history`]: open,
  "/api/v1/claims/[claim]": { ...open, PATCH: { by: "token", action: "record" } },
  "/api/v1/claims/[claim]/history": open,
  "/c/[id]": open,
  "/c/[id]/chart.png": open,
  "/c/[id]/chart.svg": open,
  "/c/[id]/citation": open,
  "/c/[id]/embed": open,
  "/c/[id]/picture.png": open,
  "/c/[id]/picture.svg": open,
  "/c/[id]/since": open,
  [DOSSIER]: open,
  [`${DOSSIER}/agreement`]: open,
  [`${DOSSIER}/changes`]: open,
  [`${DOSSIER}/changes.atom`]: open,
  [`${DOSSIER}/changes/[revision]`]: open,
  [`${DOSSIER}/chart.png`]: open,
  [`${DOSSIER}/chart.svg`]: open,
  [`${DOSSIER}/compare`]: open,
  [`${DOSSIER}/documents`]: open,
  [`${DOSSIER}/documents/[document]`]: open,
  [`${DOSSIER}/events`]: open,
  [`${DOSSIER}/export`]: open,
  [`${DOSSIER}/framing`]: open,
  [`${DOSSIER}/framing/concordance`]: open,
  [`${DOSSIER}/freeze`]: { POST: { by: "anyone" } },
  [`${DOSSIER}/history/[kind]/[...id]`]: open,
  [`${DOSSIER}/live`]: open,
  [`${DOSSIER}/questions/[question]`]: open,
  [`${DOSSIER}/questions/[question]/changes.atom`]: open,
  [`${DOSSIER}/questions/[question]/chart.png`]: open,
  [`${DOSSIER}/questions/[question]/chart.svg`]: open,
  [`${DOSSIER}/report`]: open,
  [`${DOSSIER}/side-by-side`]: open,
  [`${DOSSIER}/take-away`]: open,
  "/sign-in": open,
  "/sign-in/submit": openForm,
  "/sign-out": openForm,
  "/first": open,
  "/first/submit": openForm,
  "/invitation/[token]": open,
  "/invitation/submit": openForm,
  "/reset/[token]": open,
  "/reset/submit": openForm,
  "/edit": page(null),
  "/edit/people": page("see-people"),
  "/edit/people/[deed]": { POST: { by: "form", action: "invite", fields: { invitation: "none" } } },
  "/edit/tokens": page("make-token"),
  "/edit/tokens/make": script("make-token"),
  "/edit/tokens/revoke": script("make-token"),
  "/edit/dossiers/new": page("make-dossier"),
  "/edit/dossiers/make": script("make-dossier"),
  "/edit/import": page("import"),
  "/edit/import/preview": script("import"),
  "/edit/import/take": script("import"),
  [EDIT]: page("record"),
  [`${EDIT}/claims/[claim]`]: page("record"),
  [`${EDIT}/codebook`]: page("edit-codebook"),
  [`${EDIT}/codebook/concepts/[concept]`]: page("edit-codebook"),
  [`${EDIT}/codebook/effect`]: script("edit-codebook"),
  [`${EDIT}/codebook/new-concept`]: page("edit-codebook"),
  [`${EDIT}/codebook/new-question`]: page("edit-codebook"),
  [`${EDIT}/codebook/questions/[question]`]: page("edit-codebook"),
  [`${EDIT}/codebook/save`]: script("edit-codebook"),
  [`${EDIT}/documents`]: page("add-document"),
  [DOCUMENT]: page("record"),
  [`${DOCUMENT}/capture`]: page("add-document"),
  [`${DOCUMENT}/capture/compare`]: script("add-document"),
  [`${DOCUMENT}/capture/keep`]: script("add-document"),
  [`${DOCUMENT}/dismissals`]: script("record"),
  [`${DOCUMENT}/facts`]: page("add-document"),
  [`${DOCUMENT}/facts/save`]: script("add-document"),
  [`${DOCUMENT}/facts/withdraw`]: script("add-document"),
  [`${DOCUMENT}/questions`]: script("edit-codebook"),
  [`${DOCUMENT}/record`]: script("record"),
  [`${DOCUMENT}/state`]: script("record"),
  [`${DOCUMENT}/suggest`]: script("record"),
  [`${DOCUMENT}/terms`]: script("edit-codebook"),
  [`${DOCUMENT}/try`]: script("record"),
  [`${EDIT}/documents/new`]: page("add-document"),
  [`${EDIT}/documents/new/add`]: script("add-document"),
  [`${EDIT}/documents/new/read`]: script("add-document"),
  [`${EDIT}/drafts/[claim]`]: script("record"),
  [`${EDIT}/drafts/[claim]/accept`]: script("review"),
  [`${EDIT}/drafts/[claim]/move`]: script("record"),
  [`${EDIT}/drafts/[claim]/remarks`]: script("remark"),
  [`${EDIT}/drafts/[claim]/settle`]: script("remark"),
  [`${EDIT}/entities/[kind]`]: script("edit-codebook"),
  [`${EDIT}/events`]: page("edit-codebook"),
  [`${EDIT}/events/[event]`]: page("edit-codebook"),
  [`${EDIT}/live`]: { GET: { by: "script", action: "record" } },
  [`${EDIT}/outlets`]: page("add-document"),
  [`${EDIT}/outlets/[outlet]`]: page("add-document"),
  [`${EDIT}/preview`]: page("record"),
  [`${EDIT}/preview/questions/[question]`]: page("record"),
  [`${EDIT}/questions/[question]/verdict`]: page("adjudicate"),
  [`${EDIT}/restore`]: {
    POST: {
      by: "form",
      action: "record",
      fields: { kind: "claim", id: "none", seen: "1", revision: "1", reason: "walked" },
    },
  },
  [`${EDIT}/review`]: page("record"),
  [`${EDIT}/rounds`]: page("record"),
  [`${EDIT}/rounds/[round]`]: page("record"),
  [`${EDIT}/rounds/[round]/finish`]: script("record"),
  [`${EDIT}/rounds/[round]/give-up`]: script("settle"),
  [`${EDIT}/rounds/[round]/settle`]: script("settle"),
  [`${EDIT}/rounds/open`]: script("settle"),
  [`${EDIT}/settings`]: page("describe-dossier"),
  [`${EDIT}/settings/archive`]: script("archive-dossier"),
  [`${EDIT}/settings/describe`]: script("describe-dossier"),
  [`${EDIT}/silences`]: page("record"),
};
