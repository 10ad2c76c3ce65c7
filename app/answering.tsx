import "server-only";

import type { Metadata } from "next";
import { unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";

import { AccountLink } from "#app/account-link.tsx";
import { whatIsMissing } from "#app/missing.ts";
import { whyNotCompared } from "#app/not-compared.ts";
import { answerWith } from "#app/response.ts";
import { BusyNotice } from "#components/notice/busy-notice.tsx";
import { FaultNotice } from "#components/notice/fault-notice.tsx";
import { LargeDossierNotice } from "#components/notice/large-dossier-notice.tsx";
import { MissingNotice } from "#components/notice/missing-notice.tsx";
import { OutageNotice } from "#components/notice/outage-notice.tsx";
import { ProblemNotice } from "#components/notice/problem-notice.tsx";
import { TooLargeNotice } from "#components/notice/too-large-notice.tsx";
import { checkHealth } from "#lib/db/check-health.ts";
import { isPassing } from "#lib/db/is-passing.ts";
import { readHeading } from "#lib/db/read-heading.ts";
import { log, logFault } from "#lib/watching/log.ts";

/**
 * A page that answers in every case, readable without scripts: 404 with what is missing and what is
 * nearest, 503 while the database does not answer or what was asked of it ran into its time, 500 for a fault of our own.
 */
export function answering<Props>(page: (props: Props) => Promise<ReactNode>): (props: Props) => Promise<ReactNode> {
  return async (props) => {
    try {
      return await page(props);
    } catch (error) {
      const what = whatIsMissing();
      if (what !== null && answerWith(404)) return <MissingNotice what={what} />;
      unstable_rethrow(error);
      return await noticeOf(error);
    }
  };
}

/** A page's metadata, left to the layout's where it cannot be had: the page itself says why. */
export function titling<Props>(metadata: (props: Props) => Promise<Metadata>): (props: Props) => Promise<Metadata> {
  return async (props) => {
    try {
      return await metadata(props);
    } catch (error) {
      unstable_rethrow(error);
      return {};
    }
  };
}

async function noticeOf(error: unknown): Promise<ReactNode> {
  const why = whyNotCompared(error);
  if (why !== null && why.tooLarge !== null) return <TooLargeNotice account={<AccountLink />} dossier={why.tooLarge} />;
  if (why !== null && answerWith(why.problem.status, why.headers)) {
    const heading = why.dossier === null ? null : await readHeading(why.dossier).catch(() => null);
    if (heading === null) return <ProblemNotice {...why.problem} />;
    return <LargeDossierNotice detail={why.problem.detail} heading={heading} />;
  }
  const isDatabaseUp = await checkHealth().then(
    ({ ok }) => ok,
    () => false,
  );
  const outage = { "Retry-After": "5" };
  if (!isDatabaseUp && answerWith(503, outage)) {
    log().warn("A page was not answered: the database does not answer.");
    return <OutageNotice />;
  }
  if (isPassing(error) && answerWith(503, outage)) return <BusyNotice id={logFault(error)} />;
  if (!answerWith(500)) throw error;
  return <FaultNotice id={logFault(error)} />;
}
