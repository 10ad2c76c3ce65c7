import { expect, test } from "vitest";

import { fieldsIn, type ReadSchema, tellType } from "./tell-type.ts";

const told = (schema: ReadSchema) =>
  tellType(schema)
    .map(({ text, shape }) => (shape ? `[${text}]` : text))
    .join("");

test("types are told in words, shapes by their names", () => {
  expect(told({ type: "array", items: { $ref: "#/components/schemas/Claim" } })).toBe("list of [Claim]");
  expect(told({ type: ["string", "null"] })).toBe("text or null");
  expect(told({ anyOf: [{ $ref: "#/components/schemas/Claim" }, { type: "null" }] })).toBe("[Claim] or null");
  expect(told({ type: "string", enum: ["a", "b"] })).toBe("one of a, b");
});

test("fields within fields stand under their paths", () => {
  const flag = { type: "boolean", default: false, description: "Why." };
  const inner = { type: "object", properties: { flag }, required: ["flag"] };
  const schema = {
    type: "object",
    properties: { one: inner, many: { type: "array", items: inner } },
    required: ["one"],
  };
  expect(fieldsIn(schema).map(({ name, required }) => [name, required])).toEqual([
    ["one", true],
    ["one.flag", true],
    ["many", false],
    ["many[].flag", true],
  ]);
  expect(fieldsIn(schema)[1]?.description).toBe("Why. false unless given.");
});
