import { Notice } from "./notice.tsx";

/** Stands for a page that a one-time link no longer opens. Which of the reasons it is, only who made it learns. */
export function SpentLinkNotice({ advice }: { readonly advice: string }) {
  return (
    <Notice title="This link is no longer good.">
      <p>
        It has been used, replaced by a newer one or withdrawn, its time is over, or it was cut short on its way here.
      </p>
      <p>{advice}</p>
      <p>
        If it was you who used it: <a href="/sign-in">sign in</a>.
      </p>
    </Notice>
  );
}
