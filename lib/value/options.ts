import { didYouMean } from "../nearest.ts";
import type { Option } from "../question.ts";
import { failed, ok, type Result } from "../result.ts";

/** What a category or a frame is answered with: option ids, sorted, each once. */
export interface Options {
  readonly type: "options";
  readonly options: readonly string[];
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/** Reads a question's `id=Label; id/child=Label`. Fails with `bad-options` on the first entry that is off. */
export function readOptionList(written: string): Result<readonly Option[]> {
  const options: Option[] = [];
  const seen = new Set<string>();
  for (const entry of written.split(";")) {
    // By a regular expression, thousands of spaces would take minutes.
    const sign = entry.indexOf("=");
    const [id, label] = sign === -1 ? ["", ""] : [entry.slice(0, sign).trim(), entry.slice(sign + 1).trim()];
    const fault = optionFault(entry, id, label, seen);
    if (fault !== null) return failed("bad-options", fault);
    seen.add(id);
    options.push({ id, label });
  }
  return ok(options);
}

function optionFault(entry: string, id: string, label: string, seen: ReadonlySet<string>): string | null {
  if (id === "" || label === "") return `"${entry.trim()}" is not an option. Write id=Label, options joined by "; ".`;
  if (!ID.test(id)) return `"${id}" is not an option's id. Write lower-case words joined by -, levels joined by /.`;
  return seen.has(id) ? `The option "${id}" is listed twice.` : null;
}

/** Writes options as `readOptionList` reads them. */
export function writeOptionList(options: readonly Option[]): string {
  return options.map(({ id, label }) => `${id}=${label}`).join("; ");
}

/** Reads `left` or `left|driven-out` against a question's options. Fails with `no-such-option`, naming them. */
export function readOptions(written: string, listed: readonly Option[]): Result<Options> {
  const ids = written.split("|").map((id) => id.trim());
  const unknown = ids.find((id) => !listed.some((option) => option.id === id));
  if (unknown !== undefined) {
    const known = listed.map((option) => option.id).join(", ");
    const labelled = listed.find(({ label }) => label.toLowerCase() === unknown.toLowerCase());
    const hint =
      labelled === undefined
        ? didYouMean(
            unknown,
            listed.map(({ id }) => id),
          )
        : ` Did you mean "${labelled.id}"?`;
    const message = `"${unknown}" is not an option of this question. Its options are: ${known}.${hint}`;
    return failed("no-such-option", message);
  }
  return ok({ type: "options", options: [...new Set(ids)].toSorted() });
}
