import { dayOf, type ExtractedFacts, firstSaid, languageTag } from "./extracted.ts";

/**
 * What a page says of itself: schema.org in JSON-LD first, since it is written for machines, then
 * meta elements, then what stands in the page.
 */
export function htmlFacts(document: Document): ExtractedFacts {
  const article = articleOf(document);
  const meta = (...names: readonly string[]): string | null =>
    firstSaid(...names.map((name) => metaOf(document, name)));
  const inPage = (selector: string, attribute: string | null = null): string | null => {
    const element = document.querySelector(selector);
    return firstSaid(attribute === null ? element?.textContent : element?.getAttribute(attribute));
  };
  return {
    title: firstSaid(
      article["headline"],
      meta("og:title", "citation_title", "dc.title", "twitter:title"),
      headlineOf(document),
      inPage("title"),
    ),
    author: firstSaid(
      namesOf(article["author"]),
      notLink(meta("author", "article:author", "citation_author", "dc.creator", "parsely-author")),
      inPage('[itemprop="author"], [rel="author"]'),
    ),
    outlet: firstSaid(namesOf(article["publisher"]), meta("og:site_name", "citation_publisher", "dc.publisher")),
    published: dayOf(
      article["datePublished"],
      meta("article:published_time", "citation_publication_date", "dc.date", "dc.date.issued", "date", "pubdate"),
      inPage('[itemprop="datePublished"]', "content"),
      inPage('time[itemprop="datePublished"], time[pubdate], article time, main time', "datetime"),
    ),
    language: languageTag(
      document.documentElement?.getAttribute("lang"),
      article["inLanguage"],
      meta("content-language", "og:locale", "dc.language"),
    ),
  };
}

/** The words of the page's one headline; null where it has none, or several. */
export function headlineOf(document: Document): string | null {
  const [only, ...others] = [...document.querySelectorAll("h1")]
    .map((heading) => firstSaid(heading.textContent))
    .filter((heading) => heading !== null);
  return others.length === 0 ? (only ?? null) : null;
}

function metaOf(document: Document, name: string): string | null {
  for (const element of document.querySelectorAll("meta")) {
    const named =
      element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("http-equiv");
    const content = element.getAttribute("content");
    if (named?.toLowerCase() === name && content !== null && content.trim() !== "") return content;
  }
  return null;
}

/** Facebook asks for the address of an author's page in the author's place. */
function notLink(said: string | null): string | null {
  return said !== null && /^https?:/i.test(said) ? null : said;
}

type Thing = Readonly<Record<string, unknown>>;

/** Things of schema.org that are one text by one outlet. */
const ARTICLE = /Article$|^(?:BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|CreativeWork)$/;

const MOST_THINGS = 200;

/** The first article that the page's JSON-LD describes; an empty thing where there is none. */
function articleOf(document: Document): Thing {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const things = scripts.flatMap((script) => thingsIn(parse(script.textContent ?? "")));
  return (
    things
      .slice(0, MOST_THINGS)
      .find((thing) => listed(thing["@type"]).some((type) => typeof type === "string" && ARTICLE.test(type))) ?? {}
  );
}

/** What some JSON describes: a thing, a list of things, or a graph of them; no deeper. */
function thingsIn(json: unknown): readonly Thing[] {
  const tops = listed(json).filter(isThing);
  return tops.flatMap((thing) => [thing, ...listed(thing["@graph"]).filter(isThing)]);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function listed(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The names of people or outlets, given as names or as things. */
function namesOf(value: unknown): string | null {
  const names = listed(value).map((each) => notLink(firstSaid(isThing(each) ? each["name"] : each)));
  return firstSaid(names.filter((name) => name !== null).join(", "));
}
