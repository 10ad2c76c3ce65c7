/** As much of a JSON schema as people read. */
export interface ReadSchema {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly description?: string | undefined;
  readonly items?: ReadSchema | undefined;
  readonly anyOf?: readonly ReadSchema[] | undefined;
  readonly properties?: Readonly<Record<string, ReadSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
}

/** A stretch of a type in words; with the name of a shape, where it is one. */
export interface TypePart {
  readonly text: string;
  readonly shape: boolean;
}

const plain = (text: string): TypePart => ({ text, shape: false });

/** A schema's type in words: "list of", then the shape `Claim`; "text or null"; "one of agree, contradict". */
export function tellType(schema: ReadSchema): readonly TypePart[] {
  if (schema.$ref !== undefined) return [{ text: schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1), shape: true }];
  if (schema.anyOf !== undefined) return joined(schema.anyOf.map(tellType));
  if (schema.enum !== undefined) return [plain(`one of ${schema.enum.map(String).join(", ")}`)];
  if (schema.const !== undefined) return [plain(String(schema.const))];
  if (schema.items !== undefined) return [plain("list of "), ...tellType(schema.items)];
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["anything"]);
  return [plain(types.map((type) => WORDS[type] ?? type).join(" or "))];
}

const WORDS: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  boolean: "true or false",
};

function joined(types: readonly (readonly TypePart[])[]): readonly TypePart[] {
  return types.flatMap((type, place) => (place === 0 ? type : [plain(" or "), ...type]));
}

/** A field of an object, those of objects within it by their path: `flags.sameOrigin`. */
export interface ToldField {
  readonly name: string;
  readonly type: readonly TypePart[];
  readonly required: boolean;
  readonly description: string;
}

/** The fields of an object's schema, in its order. */
export function fieldsIn(schema: ReadSchema, before = ""): readonly ToldField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]): readonly ToldField[] => {
    const name = `${before}${key}`;
    const set = field.default === undefined ? "" : ` ${JSON.stringify(field.default)} unless given.`;
    const told: ToldField = {
      name,
      type: tellType(field),
      required: schema.required?.includes(key) === true,
      description: `${field.description ?? ""}${set}`.trim(),
    };
    const [within, mark] = field.items === undefined ? [field, "."] : [field.items, "[]."];
    return [told, ...(within.$ref === undefined ? fieldsIn(within, `${name}${mark}`) : [])];
  });
}
