import { Notice, THIS_PAGE } from "./notice.tsx";
import { ReloadWhenBack } from "./reload-when-back.tsx";

/** Seconds after which a browser without scripts asks again. */
const AGAIN = 5;

/** Stands for any page while the database does not answer. */
export function OutageNotice() {
  return (
    <Notice title="The database does not answer.">
      <p>Nothing is lost; this page tries again by itself.</p>
      <p>
        <a href={THIS_PAGE}>Try again now</a>
      </p>
      <p className="text-sm">
        If you look after this installation: <code>/api/v1/health</code> tells whether the database answers, and{" "}
        <code>npm start</code> says why it does not.
      </p>
      <ReloadWhenBack />
      <noscript>
        <meta content={String(AGAIN)} httpEquiv="refresh" />
      </noscript>
    </Notice>
  );
}
