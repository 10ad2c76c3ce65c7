import { z } from "zod";

import type { Role } from "./policy.ts";
import { failed, ok, type Result } from "./result.ts";

/** Someone with an account, as the rest of the program knows them. */
export interface Person {
  readonly id: string;
  /** Lower-case. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** In characters. Long ones cost a server time and add nothing. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

const email = z.email().max(254);

/** An address as accounts are known by: lower-case, without spaces around it. */
export function readEmail(text: string): Result<string> {
  const read = email.safeParse(text.trim().toLowerCase());
  return read.success
    ? ok(read.data)
    : failed("bad-email", "This is no e-mail address: it should read like ann@example.org.");
}

/** A name as others see it: on one line, at most 100 characters. */
export function readName(text: string): Result<string> {
  const name = text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .normalize("NFC");
  if (name === "") return failed("no-name", "Say how others should call you.");
  return name.length <= 100 ? ok(name) : failed("long-name", "This name is longer than 100 characters.");
}

/** Whether a text will do as the password of the account with this address. Length is what makes one strong. */
export function readPassword(text: string, address: string): Result<string> {
  const { least, most } = PASSWORD_LENGTH;
  const length = [...text].length;
  if (length < least)
    return failed("short-password", `A password has at least ${least} characters; a few words do well.`);
  if (length > most) return failed("long-password", `A password has at most ${most} characters.`);
  if (new Set(text).size < 5) return failed("weak-password", "This password repeats too few characters.");
  if (text.toLowerCase().includes(address))
    return failed("weak-password", "A password that holds the address is easily guessed.");
  return ok(text);
}
