import { Notice, THIS_PAGE } from "./notice.tsx";

/** Stands for a page that was not made in time, though the database answers. `id` is what the server's log knows it by. */
export function BusyNotice({ id }: { readonly id: string }) {
  return (
    <Notice title="This page could not be made in time.">
      <p>Most likely much is asked of this server just now. Nothing is lost.</p>
      <p>
        Wait a few seconds and <a href={THIS_PAGE}>try again</a>, or go back to <a href="/">all dossiers</a>.
      </p>
      <p className="text-sm">
        If it fails again and again, tell whoever looks after this installation the number <code>{id}</code>: the
        server’s log says what happened under it.
      </p>
    </Notice>
  );
}
