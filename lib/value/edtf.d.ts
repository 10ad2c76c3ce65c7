// The package ships no types; this is the part of its interface that `date.ts` uses.
declare module "edtf" {
  export interface ExtendedDate {
    readonly type: string;
    /** First and last millisecond; null when that end is unknown, infinite when it is open. */
    readonly min: number | null;
    readonly max: number | null;
    /** 1 year, 2 month, 3 day, 0 or 4 and above with a time. */
    readonly precision?: number;
    readonly approximate?: { readonly value: number };
    readonly uncertain?: { readonly value: number };
    /** Of an interval: its ends; null unknown, a number open. */
    readonly lower?: ExtendedDate | number | null;
    readonly upper?: ExtendedDate | number | null;
  }
  /** Parses an EDTF expression; throws an Error on anything else. */
  export default function edtf(expression: string): ExtendedDate;
}
