import { isWord, splitTokens } from "./difference.ts";

/**
 * A word that a claim hinges on: where one changed, the source changed its claim (passages.md).
 * - `number`: digits, or a number in words;
 * - `negation`: a word that denies;
 * - `date`: a month or a day of the week;
 * - `name`: a word written with a capital where none is due;
 * - `word`: any word of a script without capitals, since no rule tells the names among them.
 */
export type HingeKind = (typeof HINGES)[number];

export const HINGES = ["number", "negation", "date", "name", "word"] as const;

/** What two wordings have of one kind, where it is not the same, in their order. */
export interface ChangedHinge {
  readonly kind: HingeKind;
  readonly was: readonly string[];
  readonly now: readonly string[];
}

/** Words of one language: `whole` as they are written, `stems` with any ending. */
interface HingeWords {
  readonly whole: string;
  readonly stems: string;
}

const NUMBERS: HingeWords = {
  whole: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
    thousands million millions billion billions dozen dozens half halved double doubled twice thrice once first second
    third fourth fifth sixth seventh eighth ninth tenth quarter quarters both single couple none
    bir iki üç dörd beş altı yeddi səkkiz doqquz on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan yüz min milyon
    dört yedi sekiz dokuz yirmi kırk elli seksen doksan bin yarı yarım
    один одна одно одного одной два две три сто ста
    մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը տաս տասը քսան հարյուր հազար միլիոն
    یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست سی چهل پنجاه شصت
    هفتاد هشتاد نود صد دویست سیصد چهارصد پانصد هزار هزاران میلیون میلیارد نیم`,
  stems: `двух двум трёх трех четыр пят шест семь семи восем девят десят одиннадцат двенадцат тринадцат четырнадцат
    пятнадцат двадцат тридцат сорок полтор двест трист сотн тысяч миллион миллиард дюжин полов
    տասնյակ հարյուր հազար երեսուն քառասուն հիսուն վաթսուն յոթանասուն ութսուն իննսուն`,
};

const NEGATIONS: HingeWords = {
  whole: `not no never nobody nothing none nowhere neither nor without cannot hardly scarcely barely unlikely false
    deyil heç yox nə olmadan değil hiç hayır asla olmaksızın
    не нет ни никогда никто ничто никого ничего нигде без вряд
    ոչ չէ չի չեն չէր չէին մի առանց երբեք ոչինչ ոչ-ոք
    نه نیست نیستند نبود نبودند هرگز هیچ بدون بی`,
  stems: "deny denie disprov refut fail heçkim опроверг отрица հերքել تکذیب",
};

const DATES: HingeWords = {
  whole: `may march mon tue wed thu fri sat sun mart mayıs sabah çərşənbə среда среду среды среде مارس مه تیر مهر آذر دی`,
  stems: `januar februar april june july august septemb octob novemb decemb monday tuesday wednesday thursday friday
    saturday sunday yesterday tomorrow today tonight
    yanvar fevral aprel iyun iyul avqust sentyabr oktyabr noyabr dekabr bazar şənbə cümə dünən
    ocak şubat nisan haziran temmuz ağustos eylül ekim kasım aralık pazar salı perşembe cuma
    январ феврал март апрел мая июн июл август сентябр октябр ноябр декабр понедельник вторник четверг пятниц
    суббот воскресен вчера завтра сегодня
    հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր երկուշաբթի
    երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի երեկ վաղը այսօր
    ژانویه فوریه آوریل ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد مرداد شهریور آبان
    بهمن اسفند شنبه یکشنبه دوشنبه چهارشنبه پنجشنبه جمعه دیروز فردا امروز`,
};

/** Signs within a verb that turn it into its denial: `gəldi` and `gəlmədi`, `եկավ` and `չեկավ`, `رفت` and `نرفت`. */
const DENYING = ["mə", "ma", "me", "չ", "ن", "نمی", "نا", "не", "un", "in", "im", "dis", "non", "n't"];

const known = new Map<HingeKind, (word: string) => boolean>([
  ["number", among(NUMBERS)],
  ["negation", among(NEGATIONS)],
  ["date", among(DATES)],
]);

/**
 * What changed between two wordings that a claim may hinge on. The lists know the languages of the
 * dossiers (English, Azerbaijani, Turkish, Russian, Armenian, Persian); digits are known in all. A
 * change too many is told rather than one too few.
 */
export function changedHinges(was: string, now: string): readonly ChangedHinge[] {
  const old = wordsOf(was);
  const fresh = wordsOf(now);
  const changed = HINGES.map((kind) => ({ kind, was: ofKind(old, kind), now: ofKind(fresh, kind) })).filter(
    (each) => each.was.map(fold).join(" ") !== each.now.map(fold).join(" "),
  );
  const denied = changed.some(({ kind }) => kind === "negation") ? null : denial(old, fresh);
  return denied === null ? changed : [...changed, denied];
}

interface KnownWord {
  readonly word: string;
  readonly kinds: readonly HingeKind[];
}

function wordsOf(text: string): readonly KnownWord[] {
  // A capital is due at a sentence's start, and may be due where the given words start.
  let opens = true;
  const words: KnownWord[] = [];
  for (const token of splitTokens(text)) {
    if (isWord(token)) {
      words.push({ word: token, kinds: kindsOf(token, opens) });
      opens = false;
    } else if (/[.!?…։؟\n]/u.test(token)) opens = true;
  }
  return words;
}

function ofKind(words: readonly KnownWord[], kind: HingeKind): readonly string[] {
  return words.filter(({ kinds }) => kinds.includes(kind)).map(({ word }) => word);
}

function kindsOf(word: string, opens: boolean): readonly HingeKind[] {
  const folded = fold(word);
  const digits = /\p{N}/u.test(word);
  const kinds = [...known].filter(([, isKnown]) => isKnown(folded)).map(([kind]) => kind);
  if (digits && !kinds.includes("number")) kinds.push("number");
  if (!digits && /[\p{Lo}\p{Script=Georgian}]/u.test(word)) kinds.push("word");
  if (kinds.length === 0 && /^\p{Lu}/u.test(word) && !(opens && OPENERS.has(folded))) kinds.push("name");
  return kinds;
}

/** Words that open sentences and are no names. Languages with none here take an opening word for a name. */
const OPENERS = new Set(
  `a an the this that these those it its he she they we i you his her their our in on at by for from of to with as and
  but or if when while after before since some many most more all no not there here what who how bu o onlar biz
  в на и а но по с к из он она они это эти мы как при после`.split(/\s+/),
);

/** A word denied by a sign within it, where lists cannot tell. */
function denial(was: readonly KnownWord[], now: readonly KnownWord[]): ChangedHinge | null {
  const old = new Set(was.map(({ word }) => fold(word)));
  const fresh = new Set(now.map(({ word }) => fold(word)));
  const gone = [...old].filter((word) => !fresh.has(word)).slice(0, MOST_COMPARED);
  const come = [...fresh].filter((word) => !old.has(word)).slice(0, MOST_COMPARED);
  for (const before of gone) {
    const after = come.find((word) => denies(word, before) || denies(before, word));
    if (after !== undefined) return { kind: "negation", was: [before], now: [after] };
  }
  return null;
}

/** A quote is short; a stretch with more new words than this is another text. */
const MOST_COMPARED = 100;

function denies(longer: string, plain: string): boolean {
  return DENYING.some((sign) => {
    if (longer.length !== plain.length + sign.length) return false;
    for (let at = longer.indexOf(sign); at !== -1; at = longer.indexOf(sign, at + 1)) {
      if (longer.slice(0, at) + longer.slice(at + sign.length) === plain) return true;
    }
    return false;
  });
}

function among({ whole, stems }: HingeWords): (word: string) => boolean {
  const words = new Set(whole.split(/\s+/));
  const beginnings = stems.split(/\s+/);
  return (word) =>
    words.has(word) ||
    word.split("-").some((part) => part !== word && words.has(part)) ||
    word.endsWith("n't") ||
    beginnings.some((stem) => word.startsWith(stem));
}

/** Lower case, without the dot that Turkish İ leaves behind, and with one sign for every apostrophe. */
function fold(word: string): string {
  return word.toLowerCase().replaceAll("\u0307", "").replace(/[’ʼ]/g, "'");
}
