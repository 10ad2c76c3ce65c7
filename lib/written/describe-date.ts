const MONTHS = "January February March April May June July August September October November December".split(" ");
const POINT = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/u;

interface Said {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly mark: string;
}

/** Says a date, which can be read, in plain words; EDTF that has no plain words, as it is. */
export function describeDate(notation: string): string {
  const [first = "", last] = notation.split("/");
  const from = readPoint(first);
  if (last === undefined || last === first) return from === null ? notation : sayPoint(from);
  const to = readPoint(last);
  if (first === "..") return to === null ? notation : `until ${sayPoint(to)}`;
  if (last === "..") return from === null ? notation : `since ${sayPoint(from)}`;
  if (from === null || to === null || from.mark + to.mark !== "") return notation;
  return `between ${sayPoint(withoutCommon(from, to))} and ${sayPoint(to)}`;
}

function readPoint(written: string): Said | null {
  const [, year, month = "", day = "", mark = ""] = POINT.exec(written) ?? [];
  return year === undefined ? null : { year, month, day, mark };
}

function sayPoint({ year, month, day, mark }: Said): string {
  const name = month === "" ? "" : (MONTHS[Number(month) - 1] ?? "");
  const date = [day === "" ? "" : String(Number(day)), name, year].filter((part) => part !== "").join(" ");
  const about = mark === "~" || mark === "%" ? "about " : "";
  return `${about}${date}${mark === "?" || mark === "%" ? " (uncertain)" : ""}`;
}

/** What both ends share is said once, at the end: "1 and 3 May 1992". */
function withoutCommon(from: Said, to: Said): Said {
  if (from.year !== to.year || from.month === "" || to.month === "") return from;
  const sameMonth = from.month === to.month && from.day !== "" && to.day !== "";
  return { ...from, year: "", month: sameMonth ? "" : from.month };
}
