import "server-only";

import type { Cited } from "#components/comparison/citation.ts";
import { sheetTitle } from "#components/comparison/sheet-title.ts";
import { permalinkHref } from "#components/ui/addresses.ts";

import { citableAddress } from "./public-address.ts";
import type { OpenSnapshot } from "./snapshot.ts";

/** What a citation of a permanent comparison states. */
export function citedAs(id: string, { sheet, day }: Pick<OpenSnapshot, "sheet" | "day">): Cited {
  return { id, title: sheetTitle(sheet), day, url: citableAddress(permalinkHref(id)) };
}
