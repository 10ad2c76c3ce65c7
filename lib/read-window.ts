import { firstPart, type IgnoredPart, unknownParts } from "./ignored-part.ts";
import { dayText, fitted, type TimeWindow } from "./time-window.ts";
import { readDate } from "./value/date.ts";

/**
 * Reads a stretch of time from an address: `from` and `to` as EDTF (`2020`, `2020-07`, `2020-07-12`),
 * each with all of its days. What makes no sense, or lies outside all that there is to see, is left
 * out and named. `usual` is what is shown where neither is asked for.
 */
export function readWindow(
  parameters: URLSearchParams,
  whole: TimeWindow,
  usual: TimeWindow = whole,
): { readonly window: TimeWindow; readonly ignored: readonly IgnoredPart[] } {
  const ignored: IgnoredPart[] = [];
  const known = [`${dayText(whole.from)} to ${dayText(whole.to)}`];
  const dayIn = (written: string, parameter: "from" | "to"): number | null => {
    const date = readDate(written);
    const { lower, upper } = date.ok ? date.value.interval : { lower: null, upper: null };
    const day = (parameter === "from" ? lower : upper)?.near;
    return day !== undefined && (parameter === "from" ? day <= whole.to : day >= whole.from) ? day : null;
  };
  const read = (parameter: "from" | "to") =>
    firstPart(parameters, parameter, { ignored, known, read: (written) => dayIn(written, parameter) });
  const [first, last] = [read("from"), read("to")];
  const from = Math.max(first ?? whole.from, whole.from);
  const to = Math.min(last ?? whole.to, whole.to);
  ignored.push(...unknownParts(parameters, ["from", "to"]));
  if (first === null && last === null) return { window: usual, ignored };
  if (from <= to) return { window: fitted({ from, to }, whole), ignored };
  const swapped = { parameter: "from", value: parameters.get("from") ?? "", known: ["a day before the last one"] };
  return { window: usual, ignored: [...ignored, swapped] };
}
