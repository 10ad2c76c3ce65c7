import { Notice, THIS_PAGE } from "./notice.tsx";

/** Stands for a page that failed by a fault of the program. `id` is what the server's log knows it by, where it has one. */
export function FaultNotice({ id }: { readonly id: string | null }) {
  return (
    <Notice title="This page could not be made.">
      <p>The fault is ours, and nothing you did is lost.</p>
      <p>
        <a href={THIS_PAGE}>Try again</a>, or go back to <a href="/">all dossiers</a>.
      </p>
      {id === null ? null : (
        <p className="text-sm">
          If it fails again, tell whoever looks after this installation the number <code>{id}</code>: the server’s log
          says what happened under it.
        </p>
      )}
    </Notice>
  );
}
