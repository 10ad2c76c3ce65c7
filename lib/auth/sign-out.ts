import { authentication } from "./authentication.ts";
import type { Site } from "./site.ts";

/** Ends the session that a request's cookies name, if there is one: gives the cookies that make the browser forget it. */
export async function signOut(cookies: string, site: Site): Promise<readonly string[]> {
  const response = await authentication(site).api.signOut({
    headers: new Headers({ cookie: cookies }),
    asResponse: true,
  });
  return response.headers.getSetCookie();
}
