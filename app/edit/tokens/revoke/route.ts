import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { revokeToken } from "#lib/db/revoke-token.ts";

/** Revokes a token for good. */
export const POST = editRoute(
  "make-token",
  z.strictObject({ token: z.string().max(64) }),
  ({ person, body: { token } }) => revokeToken(person, token),
);
