/** What somebody with an account may be, from the least to the most. */
export const ROLES = ["reader", "editor", "reviewer", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** A role, or nobody known: `visitor` is whoever has no account or has not signed in. */
export type Standing = "visitor" | Role;

/** One row of the table: who may, and whether even they may not where it is their own. */
interface Permission {
  readonly to: readonly Standing[];
  /** `not`: nobody may where the claim, or the account, is one's own. */
  readonly own?: "not";
}

const EVERYONE = ["visitor", ...ROLES] as const;
const EDITORS = ["editor", "reviewer", "administrator"] as const;
const REVIEWERS = ["reviewer", "administrator"] as const;
const ADMINISTRATORS = ["administrator"] as const;

/** Who may do what: the one place that says so. */
export const POLICY = {
  read: { to: EVERYONE },
  freeze: { to: EVERYONE },
  record: { to: EDITORS },
  "send-to-review": { to: EDITORS },
  review: { to: REVIEWERS, own: "not" },
  settle: { to: REVIEWERS },
  remark: { to: EDITORS },
  "add-document": { to: EDITORS },
  adjudicate: { to: EDITORS },
  "edit-codebook": { to: EDITORS },
  import: { to: ADMINISTRATORS },
  "export-drafts": { to: EDITORS },
  "make-dossier": { to: ADMINISTRATORS },
  "describe-dossier": { to: ADMINISTRATORS },
  "archive-dossier": { to: ADMINISTRATORS },
  "see-people": { to: ADMINISTRATORS },
  invite: { to: ADMINISTRATORS },
  "change-role": { to: ADMINISTRATORS, own: "not" },
  suspend: { to: ADMINISTRATORS, own: "not" },
  "reset-password": { to: ADMINISTRATORS },
  "end-sessions": { to: ADMINISTRATORS },
  "make-token": { to: ADMINISTRATORS },
} as const satisfies Readonly<Record<string, Permission>>;

/** Something that can be done here. */
export type Action = keyof typeof POLICY;

/** Every action, in the table's order. */
export const ACTIONS = Object.keys(POLICY).filter((name): name is Action => name in POLICY);

/** An action that asks whose the thing is: a reviewer does not review their own claim, an administrator does not demote themselves. */
export type OwnedAction = { [Name in Action]: (typeof POLICY)[Name] extends { own: "not" } ? Name : never }[Action];

/** What a decision on such an action rests on besides the role. */
export interface Ownership {
  readonly isOwn: boolean;
}

/** Whether somebody of this standing may do it. Nothing else in the program decides that. */
export function may<Name extends Action>(
  standing: Standing,
  action: Name,
  ...facts: Name extends OwnedAction ? [Ownership] : []
): boolean {
  const { to, own }: Permission = POLICY[action];
  const [ownership] = facts;
  return to.includes(standing) && !(own === "not" && ownership?.isOwn !== false);
}

/** Whether somebody of this standing may do it at all: to what is not their own, where that matters. */
export function mayEver(standing: Standing, action: Action): boolean {
  const { to }: Permission = POLICY[action];
  return to.includes(standing);
}
