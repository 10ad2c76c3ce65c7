import type { ColumnType, Table, TableColumn } from "./schema.ts";

/** The type that a Table Schema (datapackage.org, version 2) has for a column; notations of our own are strings. */
const TYPES: Partial<Readonly<Record<ColumnType, string>>> = { boolean: "boolean", whole: "integer", url: "string" };

/** Describes a table as `datapackage.json` does. */
export function resourceOf(table: Table, path: string): object {
  return {
    name: table.name,
    type: "table",
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields: table.columns.map(fieldOf),
      ...(table.key.length === 0 ? {} : { primaryKey: table.key }),
      ...foreignKeysOf(table),
    },
  };
}

function fieldOf(column: TableColumn): object {
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(column.unique ? { unique: true } : {}),
    ...(column.values ? { enum: column.values } : {}),
  };
  return {
    name: column.name,
    type: TYPES[column.type] ?? "string",
    ...(column.type === "boolean" ? { trueValues: ["true"], falseValues: ["false"] } : {}),
    description: column.about,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** A reference within the table names no resource. */
function foreignKeysOf({ name, columns }: Table): object {
  const foreignKeys = columns.flatMap(({ name: field, references }) => {
    if (references === undefined) return [];
    const reference = references === name ? { fields: ["id"] } : { resource: references, fields: ["id"] };
    return [{ fields: [field], reference }];
  });
  return foreignKeys.length === 0 ? {} : { foreignKeys };
}
