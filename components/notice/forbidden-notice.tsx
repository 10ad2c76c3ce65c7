import { DESK_HREF } from "#components/ui/edit-addresses.ts";

import { Notice } from "./notice.tsx";

/** Stands for a page that whoever is signed in may not see. */
export function ForbiddenNotice({ who }: { readonly who: string }) {
  return (
    <Notice title={`This page is for ${who}.`}>
      <p>Your account has another role. An administrator can change it.</p>
      <p>
        <a href={DESK_HREF}>What you may do</a>, or <a href="/">all dossiers</a>.
      </p>
    </Notice>
  );
}
