import { isInCalendar, type Period, writePeriod } from "../mention/calendar.ts";
import { readPeriod } from "../mention/period.ts";
import { tokensOf } from "../mention/token.ts";
import { publishedSpan, readRelative, readRelativeYear, TOLD, withYear } from "../mention/year.ts";
import { failed, ok, type Result } from "../result.ts";

const MONTHS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/giu;

/** Reads "7 Feb 2024", "early May 1992", "since 2003" as EDTF. Fails with `bad-date` or `ambiguous`. */
export function readOrdinaryDate(
  text: string,
  published: string | null,
): Result<{ readonly value: string; readonly yearSupplied: boolean }> {
  const swapped = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  if (swapped !== null) {
    const [, a = "", b = "", year] = swapped;
    if (Number(a) <= 12 && Number(b) <= 12 && a !== b) {
      const iso = (month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
      return failed("ambiguous", `"${text}" could be two days. Write ${iso(b, a)} or ${iso(a, b)}.`);
    }
  }
  const about = /^(?:about|around|circa|approximately|c\.)\s+/iu.exec(text)?.[0] ?? "";
  const plain = text
    .slice(about.length)
    .replace(/^(?:in|on|the|during)\s+(?!first|second|third|fourth|last|night|mid)/iu, "");
  const written = plain.replace(MONTHS, (month) => `${month.slice(0, 1).toUpperCase()}${month.slice(1).toLowerCase()}`);
  const tokens = tokensOf(written);
  const span = publishedSpan(published);
  const relative = readRelative(tokens, 0, span);
  if (relative !== null && relative.next === tokens.length && !relative.meaning.includes("X")) {
    return ok({ value: relative.meaning, yearSupplied: true });
  }
  const read = readPeriod(tokens, 0);
  const named = read === null ? null : readRelativeYear(tokens, read, span);
  if (named === null || named.next !== tokens.length) return failed("bad-date", badDate(text));
  const period = withYear(named.meaning, span, TOLD);
  if (!isInCalendar(period))
    return failed("bad-date", `There is no such day as "${text}". Write one such as 7 February 2024.`);
  const value = writePeriod(about === "" ? period : { ...period, approximate: true });
  return value.includes("X")
    ? failed("ambiguous", `"${text}" says no year. Write it too, as in "${text} 2024".`)
    : ok({ value, yearSupplied: yearOf(read?.meaning) === null });
}

function yearOf(period: Period | undefined): number | null {
  return (period?.first ?? period?.last)?.year ?? null;
}

function badDate(text: string): string {
  return `"${text.slice(0, 60)}" is not a date. Write 7 February 2024, February 2024, early May 1992 or since 2003; or 2024-02-07, 1993~, 2024-11-11/2024-11-22.`;
}
