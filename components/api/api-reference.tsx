import { Fragment } from "react";

import { fieldsIn, type ReadSchema, type ToldField, type TypePart, tellType } from "./tell-type.ts";

/** Something that a program can ask for. */
export interface ToldOperation {
  readonly method: string;
  /** Its parts in braces; under /api/v1, unless it stands outside. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly needsToken: boolean;
  /** Whether it stands beside the pages, at the root of the site. */
  readonly isOutside: boolean;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: ReadSchema;
  }[];
  readonly body: ReadSchema | null;
  readonly answers: readonly {
    readonly status: string;
    readonly description: string;
    readonly types: readonly string[];
    readonly schema: ReadSchema | null;
  }[];
}

/** All of an API: what can be asked for, and the shapes that go to and fro. */
export interface ToldApi {
  readonly tags: readonly string[];
  readonly operations: readonly ToldOperation[];
  readonly shapes: readonly { readonly name: string; readonly schema: ReadSchema }[];
}

/** The API for people who write programs: contents, each request with what it takes and gives, each shape with its fields. */
export function ApiReference({ api: { tags, operations, shapes } }: { readonly api: ToldApi }) {
  return (
    <>
      <nav aria-label="Requests" className="border-rule mt-5 max-w-[72ch] border-y py-3">
        <ul>
          {operations.map((operation) => (
            <li key={anchorOf(operation)} className="text-[13px]">
              <a className="block py-1 underline-offset-2 hover:underline" href={`#${anchorOf(operation)}`}>
                <Asked operation={operation} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tags.map((tag) => (
        <section key={tag}>
          <h2 className="mt-9 mb-1">{tag}</h2>
          {operations
            .filter((operation) => operation.tag === tag)
            .map((operation) => (
              <Operation key={anchorOf(operation)} operation={operation} />
            ))}
        </section>
      ))}
      <h2 className="mt-9 mb-1">Shapes</h2>
      {shapes.map(({ name, schema }) => (
        <section key={name} className="border-rule border-t py-4" id={shapeAnchor(name)}>
          <h3 className="font-mono text-[13px] font-semibold">{name}</h3>
          {schema.description === undefined ? null : (
            <p className="text-soft mt-0.5">
              <Prose text={schema.description} />
            </p>
          )}
          <Fields fields={fieldsIn(schema)} />
          {schema.anyOf?.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the alternatives have no names and never move
            <Fragment key={place}>
              <p className="text-soft mt-2 text-xs">{place === 0 ? "Either" : "or"}</p>
              <Fields fields={fieldsIn(one)} />
            </Fragment>
          ))}
        </section>
      ))}
    </>
  );
}

function Operation({ operation }: { readonly operation: ToldOperation }) {
  const { summary, description, needsToken, isOutside, parameters, body, answers } = operation;
  const fields = parameters.map(
    ({ name, in: place, required, schema }): ToldField => ({
      name,
      type: tellType(schema),
      required,
      description: `${PLACES[place] ?? ""}${fieldsIn({ properties: { name: schema } })[0]?.description ?? ""}`,
    }),
  );
  return (
    <section className="border-rule border-t py-4" id={anchorOf(operation)}>
      <h3 className="text-[15px]">
        <Asked operation={operation} />
      </h3>
      <p className="mt-0.5">
        {summary}.{needsToken ? " Takes a token: Authorization: Bearer TOKEN." : ""}
        {isOutside ? " At the root of this site, not under /api/v1." : ""}
      </p>
      {description === "" ? null : (
        <p className="text-soft max-w-[78ch]">
          <Prose text={description} />
        </p>
      )}
      <Fields fields={fields} />
      {body === null ? null : (
        <p className="mt-2 text-[13px]">
          Send JSON: <Type type={tellType(body)} />
        </p>
      )}
      <ul className="mt-2 grid gap-y-0.5 text-[13px]">
        {answers.map(({ status, description: told, types, schema }) => (
          <li key={status} className="flex gap-x-3">
            <span className="tabular-nums">{status}</span>
            <span>
              <Prose text={told} /> {schema === null ? null : <Type type={tellType(schema)} />}{" "}
              {types.every((type) => /^application\/(?:problem\+)?json$/u.test(type)) ? null : (
                <code className="text-xs wrap-anywhere">{types.join(", ")}</code>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const PLACES: Readonly<Record<string, string>> = { path: "In the path. ", header: "A header. " };

function Asked({ operation: { method, path } }: { readonly operation: ToldOperation }) {
  return (
    <code className="flex gap-x-2">
      <span className="w-12 shrink-0 font-semibold">{method}</span> <span className="wrap-anywhere">{path}</span>
    </code>
  );
}

function Fields({ fields }: { readonly fields: readonly ToldField[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className="mt-2 grid text-[13px] sm:grid-cols-[minmax(9rem,16rem)_minmax(0,1fr)]">
      {fields.map(({ name, type, required, description }) => (
        <Fragment key={name}>
          <dt className="border-rule border-t pt-1 pe-5 sm:pb-1">
            <code className="wrap-anywhere">{name}</code>
          </dt>
          <dd className="border-rule pb-1 sm:border-t sm:pt-1">
            <Type type={type} />
            {required ? "" : ", may be left out"}
            {description === "" ? null : (
              <span className="text-soft">
                {" · "}
                <Prose text={description} />
              </span>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A sentence whose names of fields and values stand between backquotes, as OpenAPI has them. */
function Prose({ text }: { readonly text: string }) {
  return text.split("`").map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed sentence never move
      <code key={place} className="text-xs">
        {part}
      </code>
    ),
  );
}

function Type({ type }: { readonly type: readonly TypePart[] }) {
  return type.map(({ text, shape }) =>
    shape ? (
      <a key={text} className="underline underline-offset-2" href={`#${shapeAnchor(text)}`}>
        {text}
      </a>
    ) : (
      <span key={text}>{text}</span>
    ),
  );
}

function anchorOf({ method, path }: ToldOperation): string {
  return `${method.toLowerCase()}${path.replace(/[^\w.]+/gu, "-").replace(/-$/u, "")}`;
}

function shapeAnchor(name: string): string {
  return `shape-${name}`;
}
