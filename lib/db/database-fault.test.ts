import { DatabaseError } from "pg";
import { expect, test } from "vitest";

import { databaseFault } from "./database-fault.ts";

const told = (code: string) => Object.assign(new DatabaseError("It is told.", 0, "error"), { code });

test.each([
  ["it ends", told("57P01"), "away"],
  ["the way to it broke", told("08006"), "away"],
  ["nobody listens there", Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), "away"],
  ["it left", new Error("Connection terminated unexpectedly"), "away"],
  ["all connections of the pool are in use", new Error("timeout exceeded when trying to connect"), "busy"],
  ["it says nothing in time", new Error("Query read timeout"), "busy"],
  ["it has no connection to spare", told("53300"), "busy"],
  ["replaying took away what was being read", told("40001"), "busy"],
  ["a statement took too long", told("57014"), null],
  ["a statement is wrong", told("42601"), null],
  ["it is our own fault", new TypeError("x is not a function"), null],
  ["it is no error", "timeout", null],
])("%s", (_, error, fault) => {
  expect(databaseFault(error)).toBe(fault);
});
