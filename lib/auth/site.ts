/** Where this installation is reached, as far as cookies go by it. */
export interface Site {
  /** Over https. */
  readonly isSecure: boolean;
}

/** The cookie that a session is known by. The prefix, which browsers heed over https only, keeps other hosts of the domain from setting it. */
export function sessionCookie({ isSecure }: Site): string {
  return isSecure ? "__Host-parallax" : "parallax";
}
