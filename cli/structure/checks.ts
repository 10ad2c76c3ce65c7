import { checkBeginnings } from "./beginnings.ts";
import { checkCycles } from "./cycles.ts";
import { checkDirections } from "./directions.ts";
import { checkDoors } from "./doors.ts";
import { checkGlossary } from "./glossary.ts";
import { checkLockFile } from "./lock-file.ts";
import { checkNames } from "./names.ts";
import { checkPurity } from "./purity.ts";
import { checkRawHtml } from "./raw-html.ts";
import { checkSizes } from "./sizes.ts";
import type { Source } from "./sources.ts";

/** A rule on the shape of the code: gives a sentence for each place that breaks it. */
export type Check = (sources: readonly Source[], root: string) => readonly string[] | Promise<readonly string[]>;

/** All rules, by the name `npm test` prints. */
export const checks: Readonly<Record<string, Check>> = {
  "imports run one way": checkDirections,
  "no circles of imports": checkCycles,
  "programs begin on a bare clone": checkBeginnings,
  "the core is pure": checkPurity,
  "one name, one thing": checkNames,
  "one query, one function, one file": checkDoors,
  "the glossary is whole": checkGlossary,
  "files are short": checkSizes,
  "raw HTML in one file": checkRawHtml,
  "the lock file serves every machine": checkLockFile,
};
