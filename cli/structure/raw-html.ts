import { isTest, type Source } from "./sources.ts";

/** The property, put together so that this file does not name it. */
const property = ["dangerously", "SetInnerHTML"].join("");

/** Files beyond the first that put HTML of their own making into a page. */
export function checkRawHtml(sources: readonly Source[]): string[] {
  const files = sources.filter(({ path, text }) => !isTest(path) && text.includes(property)).map(({ path }) => path);
  return files.length > 1 ? [`${property} belongs in one file, not in ${files.join(" and ")}`] : [];
}
