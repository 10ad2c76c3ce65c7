const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const CALENDAR = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;

/**
 * An EDTF date as people read it: `2024-11-11/2024-11-22` as "11–22 November 2024", `1993~` as "about
 * 1993". What has no plain words (seasons, unspecified digits, sets) is shown as it is written.
 */
export function showDate(edtf: string): string {
  const [from, to, ...rest] = edtf.split("/");
  if (from === undefined || rest.length > 0) return edtf;
  if (to === undefined) return showPoint(from);
  if (from === "" || from === "..") return `until ${showPoint(to)}`;
  if (to === "" || to === "..") return `from ${showPoint(from)} on`;
  return showRange(from, to);
}

function showPoint(point: string): string {
  const parts = CALENDAR.exec(point);
  if (parts === null) return point;
  const [, year = "", month, day, mark] = parts;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return point;
  const words = [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((word) => word !== undefined)
    .join(" ");
  return `${mark === "~" || mark === "%" ? "about " : ""}${words}${mark === "?" || mark === "%" ? " (uncertain)" : ""}`;
}

/** Says once what both ends share: "11–22 November 2024", "July–August 2020", "2020–2022". */
function showRange(from: string, to: string): string {
  const [start, end] = [CALENDAR.exec(from), CALENDAR.exec(to)];
  if (start === null || end === null || start[4] !== undefined || end[4] !== undefined)
    return `${showPoint(from)} – ${showPoint(to)}`;
  const sameYear = start[1] === end[1];
  const sameMonth = sameYear && start[2] === end[2];
  if (sameMonth && start[3] !== undefined && end[3] !== undefined) return `${Number(start[3])}–${showPoint(to)}`;
  if (sameYear && start[2] !== undefined && end[2] !== undefined) {
    return `${showPoint(from).replace(` ${start[1]}`, "")} – ${showPoint(to)}`;
  }
  return start[2] === undefined && end[2] === undefined ? `${from}–${to}` : `${showPoint(from)} – ${showPoint(to)}`;
}
