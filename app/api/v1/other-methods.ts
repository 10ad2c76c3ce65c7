import { problemResponse } from "#app/problem.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * What a route of the API answers by the methods that it does not take: 405 with those that it takes (RFC 9110), which
 * Next names nowhere by itself. HEAD and OPTIONS are Next's own.
 */
export function otherMethods(...taken: readonly Method[]): Readonly<Record<Method, () => Response>> {
  const allow = [...taken, ...(taken.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const detail = `This address takes ${taken.join(" and ")} alone.`;
  const refuse = () =>
    problemResponse({ status: 405, title: "Method not allowed", detail }, { kind: "wrong-method" }, { allow });
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}
