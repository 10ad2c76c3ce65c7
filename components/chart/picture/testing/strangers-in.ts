import { parsed } from "#components/comparison/testing/parsed.ts";

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  svg: ["xmlns", "width", "height", "viewBox", "role"],
  title: [],
  desc: [],
  a: ["href"],
  g: ["transform"],
  rect: ["x", "y", "width", "height", "rx", "fill", "stroke", "stroke-opacity"],
  path: ["d", "fill", "stroke", "stroke-width", "stroke-dasharray"],
  circle: ["cx", "cy", "r", "fill", "stroke", "stroke-width"],
  text: ["x", "y", "text-anchor", "font-family", "font-weight", "font-size", "fill"],
  tspan: ["fill"],
};

/** What is in a picture and should not be. */
export function strangersIn(svg: string): readonly string[] {
  const strangers = parsed(svg).elements.flatMap(({ name, attributes }) =>
    [...attributes.keys()].filter((attribute) => ATTRIBUTES[name]?.includes(attribute) !== true),
  );
  const unknown = parsed(svg).elements.filter(({ name }) => ATTRIBUTES[name] === undefined);
  return [...strangers, ...unknown.map(({ name }) => name), ...(svg.match(/="[^"]*(?:NaN|Infinity)/gu) ?? [])];
}
