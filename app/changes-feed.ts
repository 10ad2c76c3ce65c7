import { Feed } from "feed";

import { publicAddress } from "#app/public-address.ts";
import { html } from "#components/comparison/html.ts";
import { signatureOf } from "#components/history/signature.ts";
import { tellCounts } from "#components/history/tell-counts.ts";
import { changesHref, feedHref } from "#components/ui/addresses.ts";
import { revisionHref } from "#components/ui/plain-addresses.ts";
import type { RevisionChange } from "#lib/db/list-changes.ts";

/** A feed's links are absolute; without a public address nobody else can follow them. */
const UNKNOWN = "http://localhost";

/**
 * A dossier's changes as an Atom feed (RFC 4287), an entry a revision. Entries are known by the dossier's
 * name and the revision's number, wherever they are served from.
 */
export function changesFeed(
  dossier: { readonly name: string; readonly title: string },
  changes: readonly RevisionChange[],
): string {
  const feed = new Feed({
    id: `urn:parallax:${dossier.name}`,
    title: `Changes of ${plainText(dossier.title)}`,
    link: feedAddress(changesHref(dossier.name)),
    feedLinks: { atom: feedAddress(feedHref(dossier.name)) },
    generator: "Parallax",
    ...(changes[0] === undefined ? {} : { updated: changes[0].at }),
  });
  for (const { revision, at, actor, reviewer, reason, counts } of changes) {
    const told = tellCounts(counts);
    feed.addItem({
      id: `urn:parallax:${dossier.name}:${revision}`,
      title: html`${plainText(signatureOf({ actor, reviewer }))}: ${told}`.markup,
      link: feedAddress(revisionHref(dossier.name, revision)),
      date: at,
      author: [{ name: plainText(actor) }],
      content: html`<p>${told}</p>${reason !== null && html`<p>${plainText(reason)}</p>`}`.markup,
    });
  }
  return feed.atom1();
}

/** A path as feeds name it. */
export function feedAddress(path: string): string {
  return new URL(path, publicAddress() ?? UNKNOWN).href;
}

/** What XML cannot carry, left out. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, " ");
}
