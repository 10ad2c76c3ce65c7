import { phrasesOf, type Read, readPhrase } from "./phrase.ts";
import { pastHyphen, type Token } from "./token.ts";

/** Units of measure as `convert` writes them; words of texts before them. */
const UNITS = phrasesOf<string>([
  ["km;kms;kilometre;kilometres;kilometer;kilometers", "km"],
  ["m;metre;metres;meter;meters", "m"],
  ["cm;centimetre;centimetres;centimeter;centimeters", "cm"],
  ["mm;millimetre;millimetres;millimeter;millimeters", "mm"],
  ["mile;miles;mi", "mi"],
  ["foot;feet;ft", "ft"],
  ["nautical mile;nautical miles", "nmi"],
  [
    "km2;km²;sq km;sq . km;square km;square kilometre;square kilometres;square kilometer;square kilometers;kilometres square",
    "km2",
  ],
  ["m2;m²;sq m;sq . m;square metre;square metres;square meter;square meters", "m2"],
  ["square mile;square miles;sq mi", "mi2"],
  ["m3;m³;cubic metre;cubic metres;cubic meter;cubic meters", "m3"],
  ["km3;km³;cubic kilometre;cubic kilometres;cubic kilometer;cubic kilometers", "km3"],
  ["ha;hectare;hectares", "ha"],
  ["acre;acres", "acre"],
  ["t;tonne;tonnes;ton;tons;metric ton;metric tons;metric tonne;metric tonnes", "t"],
  ["kg;kilo;kilos;kilogram;kilograms;kilogramme;kilogrammes", "kg"],
  ["g;gram;grams;gramme;grammes", "g"],
  ["l;litre;litres;liter;liters", "l"],
  ["kw;kilowatt;kilowatts", "kW"],
  ["mw;megawatt;megawatts", "MW"],
  ["gw;gigawatt;gigawatts", "GW"],
  ["kwh;kilowatt hour;kilowatt hours", "kWh"],
  ["mwh;megawatt hour;megawatt hours", "MWh"],
  ["kv;kilovolt;kilovolts", "kV"],
  ["barrel;barrels", "barrels"],
  ["° c;°c;degrees celsius;degrees centigrade", "°C"],
  ["km h;km / h;kph;kilometres per hour;kilometers per hour;kilometres an hour", "km/h"],
]);

/** Symbols of one letter, which are units only in lower case and straight after digits. */
const LETTER = /^[a-zA-Z]$/u;

/** The unit of measure at a place, a hyphen before it or not: "km²", "-kilometre", "square miles". */
export function readMeasureUnit(tokens: readonly Token[], place: number): Read<string> | null {
  const at = pastHyphen(tokens, place);
  const token = tokens[at];
  if (token === undefined || token.gap === "\n\n") return null;
  if (LETTER.test(token.text) && (!/^[a-z]$/u.test(token.text) || tokens[place - 1]?.kind !== "digits")) return null;
  return readPhrase(UNITS, tokens, at);
}

const LENGTHS = phrasesOf<string>([
  ["second;seconds", "seconds"],
  ["minute;minutes", "minutes"],
  ["hour;hours;hrs", "hours"],
  ["day;days", "days"],
  ["night;nights", "nights"],
  ["week;weeks", "weeks"],
  ["fortnight;fortnights", "fortnights"],
  ["month;months", "months"],
  ["year;years;yrs", "years"],
  ["decade;decades", "decades"],
  ["century;centuries", "centuries"],
]);

/** The unit of time at a place, in the plural: "-day" is days. */
export function readTimeUnit(tokens: readonly Token[], place: number): Read<string> | null {
  const at = pastHyphen(tokens, place);
  return tokens[at]?.gap === "\n\n" ? null : readPhrase(LENGTHS, tokens, at);
}

const SIGNS = phrasesOf<string>([
  ["us $;usd;us dollar;us dollars;u . s . $;$", "USD"],
  ["€;eur;euro;euros", "EUR"],
  ["£;gbp", "GBP"],
  ["¥;jpy", "JPY"],
  ["₼;azn", "AZN"],
  ["֏;amd", "AMD"],
  ["₽;rub", "RUB"],
  ["₺;try", "TRY"],
  ["₾;gel", "GEL"],
  ["₴;uah", "UAH"],
  ["chf", "CHF"],
]);

const CURRENCIES = phrasesOf<string>([
  ["dollar;dollars;us dollars;us dollar;u . s . dollars;american dollars", "USD"],
  ["pound sterling;pounds sterling;pounds;pound", "GBP"],
  ["yen", "JPY"],
  ["manat;manats", "AZN"],
  ["dram;drams", "AMD"],
  ["rouble;roubles;ruble;rubles", "RUB"],
  ["lira;liras", "TRY"],
  ["lari;laris", "GEL"],
  ["hryvnia;hryvnias", "UAH"],
  ["franc;francs;swiss francs", "CHF"],
  ["rial;rials", "IRR"],
  ["crown;crowns", "crowns"],
]);

/** The sign or code of a currency before its number: "$", "US$", "EUR". */
export function readCurrencySign(tokens: readonly Token[], place: number): Read<string> | null {
  const token = tokens[place];
  // Codes are written in capitals; "try" is a word.
  if (token?.kind === "word" && token.text !== token.text.toUpperCase()) return null;
  return readPhrase(SIGNS, tokens, place);
}

/** The currency after its number: "euros", "USD". */
export function readCurrencyName(tokens: readonly Token[], place: number): Read<string> | null {
  if (tokens[place]?.gap === "\n\n") return null;
  const euros = /^euros?$/u.test(tokens[place]?.key ?? "");
  return (
    readPhrase(CURRENCIES, tokens, place) ??
    (euros ? readPhrase(SIGNS, tokens, place) : readCurrencySign(tokens, place))
  );
}
