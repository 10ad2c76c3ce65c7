import { readXml } from "./xml.ts";

/** Elements whose words are not the document's: deleted, moved away, a repetition for older programs, a field's instruction. */
const PASSED_OVER = new Set(["del", "moveFrom", "Fallback", "instrText", "delText", "rPrChange", "pPrChange"]);

/** Signs that are elements of their own. */
const SIGNS = new Map([
  ["tab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "\u2011"],
  ["softHyphen", "\u00ad"],
]);

interface Story {
  readonly paragraphs: readonly string[];
  readonly leftOut: boolean;
}

/** The words of a part of a DOCX: its paragraphs; a row of a table is one, with a tab between its cells. Null where it is no document's. */
export function readStory(xml: string): Story | null {
  const { start, end, write, paragraphs, leftOut } = startStory();
  let isWords = false;
  const isRead = readXml(xml, {
    start: (name, attributes) => {
      isWords = name === "t";
      start(name, attributes);
    },
    end: (name) => {
      isWords = false;
      end(name);
    },
    words: (text) => {
      if (isWords) write(text);
    },
  });
  return isRead ? { paragraphs, leftOut: leftOut() } : null;
}

function startStory() {
  const paragraphs: string[] = [];
  const rows: string[][] = [];
  // Paragraphs within one another: a text box stands inside the paragraph that it hangs on.
  const open: string[] = [];
  let passedOver = 0;
  let leftOut = false;
  let isHiddenRun = false;

  const write = (words: string): void => {
    if (passedOver > 0 || open.length === 0 || words === "") return;
    if (isHiddenRun) leftOut = true;
    else open.push((open.pop() ?? "") + words);
  };
  const close = (text: string): void => {
    const row = rows.at(-1);
    if (row !== undefined) row.push([row.pop() ?? "", text].filter((part) => part !== "").join(" "));
    else if (text.trim() !== "") paragraphs.push(text);
  };
  const starts = new Map<string, (attributes: Attributes) => void>([
    ["p", () => open.push("")],
    ["tr", () => rows.push([])],
    ["tc", () => rows.at(-1)?.push("")],
    [
      "r",
      () => {
        isHiddenRun = false;
      },
    ],
    [
      "vanish",
      (attributes) => {
        isHiddenRun = attributes["w:val"] !== "0" && attributes["w:val"] !== "false";
      },
    ],
  ]);
  const ends = new Map<string, () => void>([
    ["p", () => close(open.pop() ?? "")],
    ["tr", () => close((rows.pop() ?? []).join("\t"))],
  ]);
  const start = (name: string, attributes: Attributes): void => {
    if (PASSED_OVER.has(name)) {
      passedOver += 1;
      leftOut ||= name === "del";
    }
    starts.get(name)?.(attributes);
    // A tab among a paragraph's properties is a stop and no sign; it has a position.
    if (attributes["w:pos"] === undefined) write(SIGNS.get(name) ?? "");
  };
  const end = (name: string): void => {
    if (PASSED_OVER.has(name)) passedOver -= 1;
    ends.get(name)?.();
  };
  return { start, end, write, paragraphs, leftOut: () => leftOut };
}

type Attributes = Readonly<Record<string, string>>;
