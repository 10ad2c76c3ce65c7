import type { FuzzTarget } from "./fuzz-target.ts";
import { addressTarget } from "./targets/addresses.ts";
import { bodyTarget, headerTarget } from "./targets/bodies.ts";
import { docxTarget, htmlTarget, pdfTarget, textTarget } from "./targets/files.ts";
import { searchTarget } from "./targets/searches.ts";
import { cellTarget, csvTarget, packageTarget, zipTarget } from "./targets/tables.ts";
import { dateTarget, valueTarget } from "./targets/values.ts";
import { mentionTarget, personTarget, writingTarget } from "./targets/writing.ts";

/** Every parser that meets the outside. A test fails where the code has one that none of these attacks. */
export const TARGETS: readonly FuzzTarget[] = [
  valueTarget,
  writingTarget,
  dateTarget,
  mentionTarget,
  personTarget,
  csvTarget,
  zipTarget,
  packageTarget,
  cellTarget,
  textTarget,
  htmlTarget,
  docxTarget,
  pdfTarget,
  addressTarget,
  searchTarget,
  bodyTarget,
  headerTarget,
];
