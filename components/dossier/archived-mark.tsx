/** Says that a dossier is archived, and since when. */
export function ArchivedMark({ archivedAt }: { readonly archivedAt: Date | null }) {
  if (archivedAt === null) return null;
  const day = archivedAt.toISOString().slice(0, 10);
  return (
    <p className="mt-1 text-xs">
      <b className="border-rule-strong mr-1.5 rounded border px-1.5 py-px font-semibold">Archived</b>
      <span className="text-soft">
        since <time dateTime={day}>{day}</time>: kept for reading, no longer edited
      </span>
    </p>
  );
}
