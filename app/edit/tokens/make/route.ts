import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { makeApiToken } from "#lib/auth/make-api-token.ts";

/** Makes a token. Answers it, this once. */
export const POST = editRoute(
  "make-token",
  z.strictObject({ name: z.string().max(200) }),
  ({ person, body: { name } }) => makeApiToken(person, { name, personId: person.id }),
);
