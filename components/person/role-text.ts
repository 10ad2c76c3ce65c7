import type { Action, Role } from "#lib/policy.ts";

/** What each role is for, in a few words. */
export const ROLE_TEXT: Readonly<Record<Role, string>> = {
  reader: "reads, and keeps permanent links",
  editor: "records claims and sends them to review",
  reviewer: "also reviews others’ claims and settles questions",
  administrator: "also looks after people and dossiers",
};

/** What each action is called in a sentence that begins "You may". */
export const ACTION_TEXT: Readonly<Record<Action, string>> = {
  read: "read every dossier",
  freeze: "make permanent links",
  record: "record claims and change drafts",
  "send-to-review": "send claims to review",
  review: "review the claims of others",
  settle: "settle what two coders found apart",
  remark: "remark on claims",
  "add-document": "add documents and new captures of them",
  adjudicate: "put a verdict of your own beside the computed one",
  "edit-codebook": "edit questions and the codebook",
  import: "import data packages",
  "export-drafts": "export with drafts",
  "make-dossier": "make dossiers",
  "describe-dossier": "say what a dossier is: title, description, licences",
  "archive-dossier": "archive dossiers",
  "see-people": "see who has an account",
  invite: "invite people",
  "change-role": "change the roles of others",
  suspend: "suspend others and restore them",
  "reset-password": "hand over links that set a new password",
  "end-sessions": "sign others out",
  "make-token": "make tokens for programs",
};

/** The roles as a form offers them. */
export function roleOptions(roles: readonly Role[]) {
  return roles.map((role) => ({ value: role, label: `${role}: ${ROLE_TEXT[role]}` }));
}
