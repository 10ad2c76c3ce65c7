import { Parser } from "htmlparser2";

interface XmlReader {
  readonly start: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly end: (name: string) => void;
  readonly words: (text: string) => void;
}

/** Elements inside one another. Documents have some dozens; what the parser does for each grows with them. */
const MOST_DEPTH = 1000;

/**
 * Walks through XML; names come without their prefix. No entity is known but XML's own five, so none can grow. False
 * where elements lie deeper in one another than documents have them, and then what follows is not read.
 */
export function readXml(xml: string, { start, end, words }: XmlReader): boolean {
  let depth = 0;
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MOST_DEPTH) parser.pause();
        else start(local(name), attributes);
      },
      onclosetag: (name) => {
        if (depth <= MOST_DEPTH) end(local(name));
        depth -= depth > MOST_DEPTH ? 0 : 1;
      },
      ontext: words,
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return depth <= MOST_DEPTH;
}
