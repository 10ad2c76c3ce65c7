import type { Dossier } from "#lib/dossier.ts";

/** The cells of a dossier's matrix, each a link, as a string put together by hand. */
export function tableByHand(dossier: Dossier): string {
  const cells = new Map(dossier.claims.map((claim) => [`${claim.question} ${claim.document}`, claim]));
  const rows = dossier.questions.map(({ id, question }) => {
    const row = dossier.documents.map(({ id: document }) => {
      const claim = cells.get(`${id} ${document}`);
      return claim === undefined
        ? "<td></td>"
        : `<td><a href="/d/matrix/documents/${document}#${claim.id}">${claim.value}</a><q>${claim.passages[0]?.exact}</q></td>`;
    });
    return `<tr><th>${question}</th>${row.join("")}</tr>`;
  });
  return `<!doctype html><title>Floor</title><table>${rows.join("")}</table>`;
}
