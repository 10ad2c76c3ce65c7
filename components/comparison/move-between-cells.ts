const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Moves the focus from a link in a cell to the first link of the next cell that has one, in the
 * direction of an arrow key; false where the key or the place is none of these.
 */
export function moveBetweenCells(from: EventTarget, key: string): boolean {
  const step = STEPS[key];
  const cell = from instanceof HTMLAnchorElement ? from.closest<HTMLTableCellElement>("th,td") : null;
  const rows = cell?.closest("table")?.rows;
  if (step === undefined || cell === null || rows === undefined) return false;
  const [down, right] = step;
  let row = [...rows].findIndex(({ cells }) => [...cells].includes(cell)) + down;
  let column = cell.cellIndex + right;
  for (; rows[row]?.cells[down === 0 ? column : 0] !== undefined; row += down, column += right) {
    const link = rows[row]?.cells[column]?.querySelector("a");
    if (link) {
      link.focus();
      return true;
    }
  }
  return false;
}
