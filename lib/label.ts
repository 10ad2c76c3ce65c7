import { type DocumentAnswer, extentsOf } from "./answer.ts";
import type { Option } from "./question.ts";
import type { Extent } from "./relation.ts";
import { commonInterval, compareLowerEnds, type Interval, intervalHolds } from "./value/interval.ts";
import { isDistanced, termOf } from "./value/term.ts";
import type { Measure } from "./value/value.ts";
import { writeDays, writeQuantity } from "./value/write.ts";

/**
 * Labels a group of documents by what their answers have in common; where nothing is, by all that they
 * say. Numbers and days that a text gives as about so many keep the notation they were written in: the
 * ends of `~` are a convention, and no text says them.
 */
export function labelOf(measure: Measure, group: readonly DocumentAnswer[]): string {
  const asserted = assertedLabel(measure, group);
  const denied = deniedLabel(measure, group);
  return asserted === "" || denied === "" ? asserted + denied : `${asserted}, ${denied}`;
}

function assertedLabel(measure: Measure, group: readonly DocumentAnswer[]): string {
  const simple = measure.question.answer === "quantity" || measure.question.answer === "date";
  const written = simple ? commonNotation(group) : null;
  if (written !== null) return written;
  if (simple && isAbout(group)) return notationsOf(group).join(", ");
  const extents = group.flatMap(extentsOf);
  return commonLabel(measure, extents) ?? allLabel(measure, group, extents);
}

/** Whether one of them gives a number or a day as about so much. */
function isAbout(group: readonly DocumentAnswer[]): boolean {
  return group.some(({ answers }) =>
    answers.some(({ asserted }) => asserted.some(({ claim }) => claim.value.includes("~"))),
  );
}

function allLabel(measure: Measure, group: readonly DocumentAnswer[], extents: readonly Extent[]): string {
  const [first] = extents;
  if (first === undefined || first.type === "intervals") return notationsOf(group).join(", ");
  return writeMembers(measure, first.type, [...new Set(extents.flatMap(membersOf))].toSorted());
}

/** What is asserted, as it was written, the lowest first. */
function notationsOf(group: readonly DocumentAnswer[]): readonly string[] {
  const claims = group.flatMap(({ answers }) => answers.flatMap(({ asserted }) => asserted));
  const written = claims.flatMap(({ claim, value }) =>
    "interval" in value ? [{ notation: claim.value, interval: value.interval }] : [],
  );
  const inOrder = written.toSorted(
    (a, b) => compareLowerEnds(a.interval, b.interval) || (a.notation < b.notation ? -1 : 1),
  );
  return [...new Set(inOrder.map(({ notation }) => notation))];
}

/** The notation of a value that all write alike, null where they do not. */
function commonNotation(group: readonly DocumentAnswer[]): string | null {
  let common: string | null = null;
  for (const { answers } of group) {
    for (const { asserted } of answers) {
      for (const { claim } of asserted) {
        if (common !== null && claim.value !== common) return null;
        common = claim.value;
      }
    }
  }
  return common;
}

/** What those deny that assert nothing. */
function deniedLabel(measure: Measure, group: readonly DocumentAnswer[]): string {
  const denying = group.filter(({ answers }) => answers.every(({ extent }) => extent === null));
  if (denying.length === 0) return "";
  const denied = denying.flatMap(({ answers }) => answers.flatMap((answer) => answer.denied ?? []));
  return [...new Set(denied.map((extent) => `not ${writeExtent(measure, extent)}`))].toSorted().join(", ");
}

function commonLabel(measure: Measure, extents: readonly Extent[]): string | null {
  const [first, ...rest] = extents;
  if (first === undefined) return null;
  if (first.type === "intervals") return commonNumbers(measure, extents);
  const members = membersOf(first).filter((member) => rest.every((extent) => membersOf(extent).includes(member)));
  return members.length === 0 ? null : writeMembers(measure, first.type, members);
}

function commonNumbers(measure: Measure, extents: readonly Extent[]): string | null {
  const single = extents.flatMap((extent) =>
    extent.type === "intervals" && extent.intervals.length === 1 ? extent.intervals : [],
  );
  const [first, ...rest] = single;
  if (first === undefined || single.length < extents.length) return null;
  const common = commonInterval([first, ...rest]);
  return single.every((own) => intervalHolds(own, common)) ? writeNumbers(measure, common) : null;
}

function membersOf(extent: Extent): readonly string[] {
  if (extent.type === "intervals") return [];
  return extent.type === "options" ? extent.options : extent.uses;
}

function writeMembers(measure: Measure, type: "options" | "terms", members: readonly string[]): string {
  return members
    .map((member) => (type === "options" ? labelOfOption(measure.question.options, member) : writeUse(member)))
    .join(", ");
}

/** An extent as people read it: numbers and days in their notation, options by their labels, distanced terms in quotation marks. */
export function writeExtent(measure: Measure, extent: Extent): string {
  if (extent.type !== "intervals") return writeMembers(measure, extent.type, membersOf(extent));
  return extent.intervals.map((interval) => writeNumbers(measure, interval)).join(" or ");
}

function writeNumbers(measure: Measure, interval: Interval): string {
  return measure.question.answer === "date" ? writeDays(interval) : writeQuantity(interval);
}

function labelOfOption(options: readonly Option[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id;
}

function writeUse(use: string): string {
  return isDistanced(use) ? `“${termOf(use)}”` : termOf(use);
}
