/** What became of a form, above it: a fault, with what to do, or what was done. */
export function FormAnswerLine({ fault, done }: { readonly fault: string | null; readonly done: string | null }) {
  if (fault !== null)
    return (
      <p className="border-contradict bg-contradict-wash mb-4 border-l-[3px] px-3 py-2" role="alert">
        {fault}
      </p>
    );
  if (done === null) return null;
  return (
    <p className="border-agree bg-agree-wash mb-4 border-l-[3px] px-3 py-2" role="status">
      {done}
    </p>
  );
}
