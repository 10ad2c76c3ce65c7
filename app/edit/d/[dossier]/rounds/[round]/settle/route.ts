import { z } from "zod";

import { editRoute } from "#app/edit-route.ts";
import { settleUnit } from "#lib/db/settle-unit.ts";

const settlement = z.strictObject({
  question: z.string().max(200),
  take: z.array(z.string().max(200)).max(100),
  reason: z.string().max(1000).nullable(),
});

/** Settles one question of a blind coding. Answers whether that was the last. */
export const POST = editRoute<z.infer<typeof settlement>, { readonly dossier: string; readonly round: string }>(
  "settle",
  settlement,
  ({ person, params, body }) => settleUnit(params.dossier, { ...body, round: params.round }, person.id),
);
