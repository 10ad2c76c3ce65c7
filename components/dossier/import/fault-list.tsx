import type * as z from "zod/mini";

import type { packageFaults } from "./preview.ts";

/** Everything that is wrong with a package: file, line and column, and what would be right. */
export function PackageFaultList({ faults, total }: z.infer<typeof packageFaults>) {
  return (
    <>
      <ol aria-label="Faults of the package" className="mb-3 text-xs">
        {faults.map(({ file, line, column, message }) => (
          <li
            key={`${file} ${line} ${column} ${message}`}
            className="border-rule grid gap-x-4 border-t py-1.5 wrap-anywhere sm:grid-cols-[15rem_1fr]"
          >
            <span className="text-soft font-mono">
              {file}
              {line === null ? "" : `, line ${line}`}
              {column === null ? "" : `, ${column}`}
            </span>
            <span>{message}</span>
          </li>
        ))}
      </ol>
      {total > faults.length ? <p className="text-soft mb-3">… and {total - faults.length} more.</p> : null}
    </>
  );
}
