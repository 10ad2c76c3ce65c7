import { Parser } from "htmlparser2";

interface XmlReader {
  readonly start: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly end: (name: string) => void;
  readonly words: (text: string) => void;
}

/** Walks through XML; names come without their prefix. No entity is known but XML's own five, so none can grow. */
export function readXml(xml: string, { start, end, words }: XmlReader): void {
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => start(local(name), attributes),
      onclosetag: (name) => end(local(name)),
      ontext: words,
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}
