import type { Alpha, AlphaRow, DocumentPair } from "#lib/agreement.ts";
import { METRIC_OF } from "#lib/agreement.ts";
import type { Coding } from "#lib/coding.ts";
import { VERDICTS, type Verdict } from "#lib/comparison.ts";
import type { AnswerType, Event } from "#lib/question.ts";
import type { Sheet, SheetDocument, SheetQuestion } from "#lib/sheet.ts";

import type { ExportTable } from "./export-table.ts";
import { SOURCE_COLUMNS, sourceCells } from "./source-cells.ts";

/** Two documents over the questions that both answer; what differs is told apart. */
type TabledPair = Omit<DocumentPair, "disjoint"> & { readonly contradict: number; readonly framed: number };

/** Every two documents that answer some question both: on how many they are the same, can both be true, or differ. */
export function pairsTable(pairs: readonly TabledPair[], documents: readonly SheetDocument[]): ExportTable {
  const sources = new Map(documents.map((document) => [document.id, document]));
  const columns = [
    ...["a", "b"].flatMap((side) => SOURCE_COLUMNS.map((column) => `${side}_${column}`)),
    ...["both_answer", "differ", "same", "compatible", "contradict", "framed_differently", "not_comparable"],
  ];
  const rows = pairs.flatMap(({ a, b, questions, same, compatible, contradict, framed, incomparable }) => {
    const [one, other] = [sources.get(a), sources.get(b)];
    if (one === undefined || other === undefined || questions === 0) return [];
    return [
      [
        ...[...sourceCells(one), ...sourceCells(other), questions, contradict + framed],
        ...[same, compatible, contradict, framed, incomparable],
      ],
    ];
  });
  return { name: "pairs", columns, rows };
}

/** The agreement over questions of one type of answer. */
interface TabledAgreement {
  readonly type: AnswerType;
  readonly alpha: Alpha;
  readonly table: readonly AlphaRow[];
}

/** Krippendorff's alpha by type of answer. */
export function alphaTable(types: readonly TabledAgreement[]): ExportTable {
  const columns = ["answer", "metric", "alpha", "questions", "values", "not_defined_because"];
  const rows = types.map(({ type, alpha }) => [
    ...[type, METRIC_OF[type], alpha.alpha, alpha.questions, alpha.values, alpha.undefined],
  ]);
  return { name: "alpha", columns, rows };
}

/** The values that alpha is worked out from, a row each: any program that knows alpha can do it again. */
export function alphaValuesTable(types: readonly TabledAgreement[]): ExportTable {
  const columns = ["answer", "metric", "question_id", "document_id", "value", "label"];
  const rows = types.flatMap(({ type, table }) =>
    table.flatMap(({ question, values }) =>
      values.map(({ document, value, label }) => [type, METRIC_OF[type], question, document, value, label]),
    ),
  );
  return { name: "alpha-values", columns, rows };
}

/** An event with its questions. */
interface TabledEvent {
  readonly event: Pick<Event, "id" | "title" | "date"> & Partial<Pick<Event, "parent">>;
  readonly questions: readonly SheetQuestion[];
  readonly counts: ReadonlyMap<Verdict, number>;
  /** The question that its sources part ways on most. */
  readonly contested: SheetQuestion | null;
}

/** Events by when they began: how many of their questions come to each verdict, and how many each document answers. */
export function eventsTable(events: readonly TabledEvent[], documents: Sheet["documents"]): ExportTable {
  const columns = [
    ...["event_id", "event", "date", "part_of", "questions", ...VERDICTS, "most_contested_id", "most_contested"],
    ...documents.map(({ id }) => `document:${id}`),
  ];
  const rows = events.map(({ event, questions, counts, contested }) => [
    ...[event.id, event.title, event.date, event.parent ?? null, questions.length],
    ...VERDICTS.map((verdict) => counts.get(verdict) ?? 0),
    ...[contested?.id ?? null, contested?.question ?? null],
    ...documents.map(({ id }) => questions.filter(({ cells }) => answers(cells, id)).length),
  ]);
  return { name: "events", columns, rows };
}

function answers(cells: SheetQuestion["cells"], document: string): boolean {
  return cells.some((cell) => cell.document === document && cell.state === "answered");
}

/** How closely each document has been read. */
export function codingTable(
  codings: readonly Coding[],
  documents: readonly SheetDocument[],
  twice: ReadonlySet<string>,
): ExportTable {
  const columns = [
    ...[...SOURCE_COLUMNS, "claims", "words", "claims_per_1000_words", "questions", "answered", "came_later"],
    ...["nobody_looked", "it_alone_answers", "coded_twice"],
  ];
  const rows = codings.flatMap((coding) => {
    const document = documents.find(({ id }) => id === coding.document);
    if (document === undefined) return [];
    const { claims, words, perThousand, questions, answered, predates, notCoded, alone } = coding;
    const density = perThousand === null ? null : Math.round(10 * perThousand) / 10;
    return [
      [
        ...[...sourceCells(document), claims, words, density, questions, answered, predates],
        ...[notCoded, alone, String(twice.has(coding.document))],
      ],
    ];
  });
  return { name: "coding", columns, rows };
}
