"use client";

import "./silence-links.css";

import { useEffect } from "react";

import { silenceHref } from "#components/ui/edit-addresses.ts";

import { SILENCE_WORDS } from "./silence-words.ts";

/**
 * Leads editors from each cell of the page's matrix that holds no answer to where they say what they found. The markup
 * of a matrix is the same for everybody and kept for all; so whoever only reads gets none of this.
 */
export function SilenceLinks({ dossier }: { readonly dossier: string }) {
  useEffect(() => {
    const tables = [...document.querySelectorAll<HTMLElement>(".mxr")];
    const link = () => {
      for (const table of tables) linkSilences(table, dossier);
    };
    const follow = new MutationObserver(link);
    link();
    // What is drawn anew when others have changed something has no links again.
    for (const table of tables) follow.observe(table, { childList: true, characterData: true, subtree: true });
    return () => follow.disconnect();
  }, [dossier]);
  return null;
}

/** A document that came out before the event cannot answer, whatever anybody finds in it. */
const MARKED = new Set([SILENCE_WORDS.silent, SILENCE_WORDS["not-covered"], SILENCE_WORDS["not-coded"]]);

function linkSilences(section: HTMLElement, dossier: string): void {
  const [head] = section.querySelectorAll("tr");
  if (head === undefined) return;
  const documents = [...head.cells].map(idIn);
  for (const { cells } of section.querySelectorAll("tr")) {
    const question = cells[0] === undefined ? null : idIn(cells[0]);
    for (const [index, cell] of [...cells].entries()) {
      const [words] = cell.childNodes;
      const document = documents[index] ?? null;
      const isSilent = words instanceof Text && MARKED.has(words.data.trim());
      if (!isSilent || question === null || document === null) continue;
      const anchor = cell.ownerDocument.createElement("a");
      anchor.className = "silent";
      anchor.href = silenceHref(dossier, question, document);
      anchor.title = "Say what you found";
      words.replaceWith(anchor);
      anchor.append(words);
    }
  }
}

/** What the head of a row or column is about: the last part of where it leads. */
function idIn(cell: HTMLTableCellElement): string | null {
  const href = cell.querySelector("a")?.getAttribute("href");
  return href === undefined || href === null ? null : decodeURIComponent(href.split("/").at(-1) ?? "");
}
