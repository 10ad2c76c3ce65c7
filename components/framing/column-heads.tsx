import type { FramingColumn } from "./columns.ts";

/** The head of a table of documents: what its rows are, and each document with its camp. */
export function ColumnHeads({
  columns,
  first,
}: {
  readonly columns: readonly FramingColumn[];
  readonly first: string;
}) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {columns.map(({ id, name, camp }) => (
          <th key={id} scope="col">
            <bdi>{name}</bdi>
            <small>{camp ?? "no camp named"}</small>
          </th>
        ))}
      </tr>
    </thead>
  );
}
