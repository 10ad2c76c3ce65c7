import { Notice } from "./notice.tsx";

/** Stands for a page that is refused for now, or as it was asked for; `detail` says what to do. */
export function ProblemNotice({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <Notice title={`${title}.`}>
      <p>{detail}</p>
      <p>
        Go back, or to <a href="/">all dossiers</a>.
      </p>
    </Notice>
  );
}
