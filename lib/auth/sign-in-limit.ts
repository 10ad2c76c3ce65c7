import { countedAs, limitOn, secondsOf } from "./rate-limit.ts";

/** Seconds in which failures are counted together. */
const WINDOW = 15 * 60;

/** Failures in that time: of one address for one account, of one address, and for one account from addresses that never got in. */
const FAILURES = { pair: 10, address: 50, account: 100 } as const;

/** Seconds for which an address is known to be the account's own: guesses from elsewhere do not shut it out. */
const REMEMBERED = 90 * 24 * 60 * 60;

const count = (name: string, points: number) => limitOn({ table: "sign_in_attempt", name, points, seconds: WINDOW });

/** Whoever tries, and whom they say they are. The account need not exist: it is counted all the same. */
export interface Trial {
  readonly email: string;
  readonly address: string;
}

/** A trial that may go on; `succeed` takes it out of the count again. Else the seconds to wait. */
export type Admission = { readonly succeed: () => Promise<void> } | { readonly wait: number };

/** Counts an attempt to sign in before it is made, so that many at once are no way around. */
export async function admitTrial({ email, address }: Trial): Promise<Admission> {
  const pair = count("pair", FAILURES.pair);
  const addresses = count("address", FAILURES.address);
  const account = count("account", FAILURES.account);
  const known = count("known", 1);
  const [both, own, from] = [countedAs(`${email}\n${address}`), countedAs(email), countedAs(address)];
  const isKnown = (await known.get(both)) !== null;
  try {
    await addresses.consume(from);
    await pair.consume(both);
    if (!isKnown) await account.consume(own);
  } catch (refusal) {
    return { wait: secondsOf(refusal) };
  }
  return {
    succeed: async () => {
      await Promise.all([pair.delete(both), addresses.reward(from), known.set(both, 1, REMEMBERED)]);
      if (!isKnown) await account.reward(own);
    },
  };
}
