const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a dossier can be called so: lower-case words joined by `-`. What cannot is not looked up, whatever characters it has. */
export function isSlug(name: string): boolean {
  return SLUG.test(name);
}
