/** A family of the picture's fonts: Inter, or Source Serif 4. Each falls back to Vazirmatn. */
export type Family = "sans" | "serif";

/** Advance widths of the characters from space to tilde, in thousandths of the type size: of the weights 400 and 600 the wider. */
const ASCII: Readonly<Record<Family, readonly number[]>> = {
  sans: widths(
    "281 321 523 644 650 1004 663 326 373 373 540 673 319 465 319 379 660 423 623 636 666 612 640 576 640 640 319 329 673 673 673 543 999 728 659 737 722 605 590 749 746 277 580 703 565 922 759 769 645 773 652 650 660 744 728 1020 720 713 652 373 379 373 481 469 351 574 624 583 624 591 389 625 612 262 262 569 262 900 612 609 624 624 397 549 353 612 587 839 569 588 566 455 359 455 673",
  ),
  serif: widths(
    "237 314 423 544 538 949 739 206 384 384 458 548 307 335 307 364 547 547 547 547 547 547 547 547 547 547 307 307 548 548 548 430 867 712 668 663 744 638 612 725 814 387 394 726 618 935 768 742 637 742 707 560 650 758 709 1020 678 667 592 356 364 356 548 528 400 554 630 527 623 540 374 573 650 336 313 615 337 961 652 590 632 613 475 475 368 640 581 850 585 592 497 365 301 365 548",
  ),
};

function widths(list: string): readonly number[] {
  return list.split(" ").map(Number);
}

/** The widest that characters beyond ASCII can be, the first that fits. Without a glyph a box of 656 is drawn. */
const BEYOND: readonly (readonly [RegExp, number])[] = [
  [/[\u200b-\u200d\u202a-\u202e\u2060]/u, 0],
  [/[‘’‚\u00a0\u2009\u202f]/u, 330],
  [/[“”„·•«»‹›–−×÷±≠≈]/u, 690],
  [/[—…]/u, 1000],
  [/[\u0300-\u036f\u0610-\u061a\u064b-\u065f]/u, 280],
  [/[\u01c4-\u01cc\u01f1-\u01f7]|[\u0460-\u052f]/u, 1380],
  [/[љњщшюфжымЊЉЩШЮЖЫМЋЂДФ]/u, 1130],
  [/[\u0430-\u045f]/u, 700],
  [/\p{Script=Latin}/u, 1030],
  [/[\p{Script=Greek}\p{Script=Cyrillic}]/u, 950],
  [/[سشصضښ\u06dd\u06de]/u, 1250],
  [/[\u0600-\u06ff]/u, 990],
  [/[\ufb50-\ufdff\ufe70-\ufeff]/u, 1540],
  [/[\p{L}\p{M}\p{Extended_Pictographic}]/u, 1000],
];

/** The widest of all. */
const WIDEST = 2700;

/** Kerning and rounding. */
const MARGIN = 1.02;

/** About how many pixels a text takes in a type of `size` pixels, rather too many than too few: no browser is there to measure it. */
export function measureText(text: string, family: Family, size: number): number {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter, ASCII[family]);
  return (sum / 1000) * size * MARGIN;
}

function widthOf(letter: string, ascii: readonly number[]): number {
  const own = ascii[letter.charCodeAt(0) - 32];
  if (own !== undefined) return own;
  const base = ascii[letter.normalize("NFD").charCodeAt(0) - 32];
  if (base !== undefined) return base + (/[ďľť]/u.test(letter) ? 120 : 40);
  return BEYOND.find(([letters]) => letters.test(letter))?.[1] ?? WIDEST;
}
