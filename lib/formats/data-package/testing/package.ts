import type { PackageRefusal } from "../package-fault.ts";
import { readPackage } from "../read-package.ts";
import { TABLE_NAMES, type TableName } from "../schema.ts";

/** The text that the package holds; the quotes of document `courier-count` are of it. */
export const COURIER_TEXT =
  "Eight boats sank. The harbour burnt.\nEight boats were saved, the mayor said: “no one is missing”.\n";

/** A small package without a fault, a table a string. */
const TABLES: Readonly<Record<TableName, string>> = {
  outlets: `id,name,country,type,camp,reliability,url,note
courier,Harbour Courier,IE,independent,,B,https://courier.example/,
wire,State Wire,,state,union,,,
`,
  documents: `id,outlet,title,author,published,language,url,origin,sha256,length,text,note
courier-count,courier,The count,,2031-05-14,en,,,,,texts/courier-count.txt,
wire-calm,wire,Calm,,2031-05-14,en,,,,900,,
wire-copy,wire,Calm again,,2031-05,en,,wire-calm,,,,
`,
  events: `id,title,date,place,parent,summary
harbour,The harbour,2031,,,
fire,The fire,2031-05-12,Port,harbour,
`,
  questions: `id,event,question,answer,unit,options,concept,facets,tolerance,approximation,negative,function,definition
boats,fire,How many boats sank?,quantity,boats,,,who; period,5%,0.2,,,
burnt,fire,How much burnt?,quantity,ha,,,,,,,,
day,fire,When?,date,,,,,1,,,,
cause,fire,Why?,frame,,wind=Wind; people=People; people/crew=The crew,,,,,,cause,
name,fire,What is it called?,term,,,fire-name,,,,,,
`,
  concepts: `id,label,note
fire-name,The fire,
other-name,Another thing,
`,
  terms: `concept,term,variants,connotation
fire-name,fire,fires; blaze,neutral
other-name,battle,,disapproving
`,
  claims: `id,question,document,value,stance,distanced,speaker,as_of,scope,credibility,admission,quote,prefix,suffix,start,end,note
c-boats,boats,courier-count,8,,,,2031-05,who=fishers; period=night,2,true,Eight boats sank,,,0,16,
c-name,name,courier-count,fire,denies,true,mayor,,,,,no one is missing,,,,,
w-boats,boats,wire-calm,>60,,,,,,,,more than sixty boats,,,10,31,
`,
  passages: `claim,quote,prefix,suffix,start,end
c-boats,The harbour burnt,,,18,35
`,
  silences: `question,document,state,note
day,wire-calm,silent,
`,
  adjudications: `question,verdict,reason,by,at
boats,compatible,Both may hold.,Editors,2031-06-01
`,
};

/** The package, with the tables given in place of its own; null leaves one out. */
export function somePackage(given: Partial<Readonly<Record<TableName, string | null>>> = {}): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const names = TABLE_NAMES.filter((name) => given[name] !== null);
  const resources = names.map((name) => ({ name, path: `${name}.csv` }));
  put(files, "datapackage.json", JSON.stringify({ name: "port", title: "The port", resources }));
  for (const name of names) put(files, `${name}.csv`, given[name] ?? TABLES[name]);
  put(files, "texts/courier-count.txt", COURIER_TEXT);
  return files;
}

/** A table of the package with one stretch of it replaced, or a line added at its end. */
export function tableWith(name: TableName, change: { readonly replace: string; readonly by: string } | string): string {
  if (typeof change === "string") return `${TABLES[name]}${change}\n`;
  if (!TABLES[name].includes(change.replace)) throw new Error(`${name} has no ${change.replace}`);
  return TABLES[name].replace(change.replace, change.by);
}

/** Writes a text into a package as a file. */
export function put(files: Map<string, Uint8Array>, path: string, text: string): void {
  files.set(path, new TextEncoder().encode(text));
}

/** What is wrong with a package; fails the test when nothing is. */
export async function refusalOf(files: ReadonlyMap<string, Uint8Array>): Promise<PackageRefusal> {
  const read = await readPackage(files);
  if (read.ok) throw new Error("The package was read without a fault.");
  return read.fault;
}

/** The faults of a package as `kind file:line:column`. */
export async function faultsOf(files: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]> {
  const { faults } = await refusalOf(files);
  return faults.map(
    ({ kind, file, line, column }) => `${kind} ${[file, line, column].filter((part) => part !== null).join(":")}`,
  );
}
