import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { writeFolder } from "#lib/formats/data-package/package-folder.ts";
import { put, somePackage, tableWith } from "#lib/formats/data-package/testing/package.ts";

/** Refuses to load anything of a database; %23 is a hash. */
const NO_DATABASE = `data:text/javascript,import { registerHooks } from "node:module";
registerHooks({ resolve(name, context, next) {
  if (/^(pg|postgres|@prisma|%23lib.db|%23prisma)/.test(name)) throw new Error("loaded " + name);
  return next(name, context);
} });`;

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-"));
  await writeFolder(join(folder, "good"), somePackage());
  const claims = tableWith("claims", "x,day,wire-copy,\u001b[31mred,,,,,,,,so it burnt,,,,,");
  await writeFolder(join(folder, "bad"), somePackage({ claims }));
  const broken = somePackage();
  put(broken, "claims.csv", 'id,question\n"x,y\n');
  await writeFolder(join(folder, "broken"), broken);
  await writeFolder(join(folder, "empty"), new Map());
  writeFileSync(join(folder, "file.txt"), "text");
});
afterAll(() => rmSync(folder, { recursive: true }));

function parallax(...args: readonly string[]) {
  const command = [`--import=${NO_DATABASE}`, join(import.meta.dirname, "parallax.ts"), ...args];
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("compare, without a database", () => {
  test("prints JSON, a path as the person who typed it means it", () => {
    const { status, stdout } = parallax("compare", "good", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ questions: [{ id: "boats", verdict: "contradict" }, {}, {}, {}, {}] });
  });

  test("prints a table, the most contested first", () => {
    const [first, ...others] = parallax("compare", "good").stdout.trimEnd().split("\n");
    expect(first).toMatch(/^contradict {10}boats: How many boats sank\?$/);
    expect(others.at(-1)).toBe("5 questions: 1 contradict, 1 single-source, 3 unanswered");
  });

  test("counts the voices that it is asked to", () => {
    const verdict = (voice: string) => parallax("compare", "good", "--json", "--voice", voice).status;
    expect([verdict("own"), verdict("all"), verdict("none")]).toEqual([0, 0, 2]);
  });

  test("tells a package's faults a line each, and no control character of theirs", () => {
    const { status, stderr } = parallax("compare", "bad");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^claims\.csv:5:value: " \[31mred" is not an EDTF date.*\nThe package has one fault\.\n$/);
  });

  test("tells them as JSON", () => {
    const { status, stdout } = parallax("compare", "bad", "--json");
    expect([status, JSON.parse(stdout)]).toMatchObject([1, { total: 1, faults: [{ kind: "bad-date", line: 5 }] }]);
  });

  test.each(["broken", "empty", "nowhere", "file.txt"])("fails on %s in a sentence, without a stack", (path) => {
    const { status, stdout, stderr } = parallax("compare", path);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).not.toMatch(/^\s+at |Error:/m);
  });
});

describe("intercoder, without a database", () => {
  const header = "round,coder,question,document,value,stance,distanced,speaker,as_of,scope,start,end\n";
  async function coded(name: string, rows: string): Promise<string> {
    const files = somePackage();
    put(files, "reliability/codings.csv", header + rows);
    await writeFolder(join(folder, name), files);
    return name;
  }

  test("prints each round's alphas, and where coders differ", async () => {
    const rows = [
      "1,ann,boats,wire-calm,8,,,,,,0,5",
      "1,ben,boats,wire-calm,8,,,,,,0,5",
      "1,ann,boats,courier-count,9,,,,,,0,5",
      "1,ben,boats,courier-count,,,,,,,,",
    ];
    const { status, stdout } = parallax("intercoder", await coded("coded", rows.join("\n")));
    expect(status).toBe(0);
    expect(stdout.trimEnd().split("\n")).toEqual([
      "round 1: ann and ben (questions: 1, units: 2)",
      "  whether a document answers  0.000 (units: 2, values: 4)",
      "  in whose voice              not defined, all values are the same (units: 1, values: 2)",
      "  quantity                    not defined, all values are the same (units: 1, values: 2)",
      ...["date    ", "category", "term    ", "frame   "].map(
        (type) => `  ${type}                    not defined, too few values (units: 0, values: 0)`,
      ),
      "  single-source: boats, courier-count: ann 9; ben none",
    ]);
    const json = JSON.parse(parallax("intercoder", "coded", "--json").stdout);
    expect(json).toMatchObject({ rounds: [{ round: "1", alpha: { presence: { alpha: 0 } }, units: [{}, {}] }] });
  });

  test("says what is wrong, in the package or in its codings", async () => {
    expect(parallax("intercoder", "good").stderr).toMatch(/^The package has no reliability\/codings\.csv\. /);
    const { status, stderr } = parallax("intercoder", await coded("miscoded", "1,ann,boats,wire-calm,many,,,,,,0,5"));
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^reliability\/codings\.csv:2:value: /)]);
  });
});

describe("mentions, without a database", () => {
  test("prints what a text says as JSON", () => {
    writeFileSync(join(folder, "news.txt"), "\ufeffSome 30,000 people marched\r\non July 12-14.");
    expect(JSON.parse(parallax("mentions", "news.txt", "--json").stdout)).toEqual([
      { start: 0, end: 11, exact: "Some 30,000", kind: "count", value: "~30000", unit: "people" },
      { start: 30, end: 40, exact: "July 12-14", kind: "date-range", value: "XXXX-07-12/XXXX-07-14", unit: null },
    ]);
  });

  test("prints a table, with years as of the day of publishing", () => {
    expect(parallax("mentions", "news.txt", "--published", "2020-08-01").stdout.trimEnd().split("\n")).toEqual([
      '0-11   count       ~30000 people  "Some 30,000"',
      '30-40  date-range  2020-07-12/2020-07-14  "July 12-14"',
      "2 mentions: 1 count, 1 date-range",
    ]);
  });

  test.each([
    [["nowhere.txt"], /^nowhere\.txt: The file cannot be read \(ENOENT\)/],
    [["news.txt", "--published", "soon"], /^"soon" is not an EDTF date/],
  ])("%j fails in a sentence", (args, sentence) => {
    const { status, stdout, stderr } = parallax("mentions", ...args);
    expect([status, stdout, stderr]).toEqual([1, "", expect.stringMatching(sentence)]);
  });
});

describe("extract, without a database", () => {
  const page = "<html lang=en><title>The count</title><body><p>63 people.</p><p>\u200fسه\u001b[31m</p></body></html>";

  test("prints what a file says of itself, and its text", () => {
    writeFileSync(join(folder, "page.txt"), page);
    const { status, stdout } = parallax("extract", "page.txt");
    expect([status, stdout.split("\n")]).toEqual([
      0,
      [
        "format     html",
        "title      The count",
        "author     not said",
        "outlet     not said",
        "published  not said",
        "language   en",
        "length     20",
        expect.stringMatching(/^sha256 {5}[0-9a-f]{64}$/),
        "note       The readable part of the page was taken: 20 of 20 characters. Check that nothing is missing.",
        "",
        "63 people.",
        "",
        "\u200fسه [31m",
        "",
      ],
    ]);
  });

  test("prints JSON", () => {
    const { status, stdout } = parallax("extract", "file.txt", "--json");
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { format: "text", text: "text", title: null, length: 4 }]);
  });

  test("prints a long text to its end, through a pipe that is read late", () => {
    const text = "63 people. ".repeat(90_000);
    writeFileSync(join(folder, "long.txt"), text);
    expect(JSON.parse(parallax("extract", "long.txt", "--json").stdout)).toMatchObject({ text });
  });

  test("says in a sentence why a file is refused", () => {
    writeFileSync(join(folder, "large.pdf"), Buffer.alloc(50 * 1024 * 1024));
    writeFileSync(join(folder, "cut.pdf"), "%PDF-1.7");
    expect(parallax("extract", "large.pdf")).toEqual({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(/^The file has more than 32 MB\. .*\n$/),
    });
    expect(parallax("extract", "cut.pdf").stderr).toMatch(/^The PDF is damaged .*\n$/);
    expect(parallax("extract", "nowhere")).toMatchObject({ status: 1, stderr: expect.stringContaining("(ENOENT)") });
    const { status, stdout } = parallax("extract", "cut.pdf", "--json");
    expect([status, JSON.parse(stdout)]).toMatchObject([1, { fault: { kind: "pdf-broken" } }]);
  });
});

describe("the command line", () => {
  test.each([
    [[], 2],
    [["frob"], 2],
    [["compare"], 2],
    [["compare", "a", "b"], 2],
    [["compare", "good", "--frob"], 2],
    [["--help"], 0],
    [["help"], 0],
  ])("%j ends with %i", (args, status) => {
    expect(parallax(...args).status).toBe(status);
  });

  test.each(["compare", "intercoder", "mentions", "extract", "import", "export", "texts", "migrate", "doctor", "user"])(
    "%s explains itself",
    (command) => {
      const { status, stdout } = parallax(command, "--help");
      expect([status, stdout]).toEqual([0, expect.stringContaining(`Usage: parallax ${command}`)]);
    },
  );

  test("a command that needs the database would not pass as one that does not", () => {
    expect(parallax("doctor")).toMatchObject({ status: 1, stderr: expect.stringMatching(/^loaded /) });
  });

  test("what is no package is refused before any database is opened", () => {
    expect(parallax("import", "bad")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("claims.csv:5:value"),
    });
  });
});
