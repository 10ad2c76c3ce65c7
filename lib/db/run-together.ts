import { outerTransaction } from "./outer-transaction.ts";
import { runTransaction, type Transaction } from "./run-transaction.ts";

/** Does a piece of work whose own writing transactions, one after another, are committed with it or not at all. */
export function runTogether<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
  return runTransaction("writing", (transaction) => outerTransaction().run(transaction, () => work(transaction)));
}
