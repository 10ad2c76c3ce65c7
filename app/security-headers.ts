import type { OutgoingHttpHeaders } from "node:http";

/** What a browser offers pages and none of ours asks for. */
const UNUSED = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "usb",
  "xr-spatial-tracking",
];

/** Two years. Of hosts below this one it is not ours to say. */
const TRANSPORT_SECURITY = "max-age=63072000";

/** An embed, which any page may show in a frame, also one that is opened from a disk. */
const EMBED = /^\/c\/[^/]+\/embed\/?$/u;

/** An answer, as far as these headers go by it. */
interface Answer {
  readonly path: string;
  /** Over https. */
  readonly isSecure: boolean;
  /** The development server compiles with eval. */
  readonly isDeveloped: boolean;
  /** For this answer alone; never from the request. */
  readonly nonce: string;
  readonly contentType: string;
}

/** What every answer tells browsers that it must not do. A route that says otherwise of one of them keeps its word. */
export function securityHeaders(answer: Answer): OutgoingHttpHeaders {
  const isFramed = EMBED.test(answer.path);
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": UNUSED.map((name) => `${name}=()`).join(", "),
    ...(isFramed ? {} : { "x-frame-options": "DENY" }),
    ...(answer.isSecure ? { "strict-transport-security": TRANSPORT_SECURITY } : {}),
    ...(answer.contentType.startsWith("text/html") ? { "content-security-policy": contentPolicy(answer) } : {}),
  };
}

/**
 * A page runs what bears its nonce, and what that loads; all else comes from here. Attributes may hold styles: bars and
 * shades are as long and as dark as a number says, which no class can hold; a style element needs a file of ours.
 */
export function contentPolicy({ path, nonce, isDeveloped }: Pick<Answer, "path" | "nonce" | "isDeveloped">): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDeveloped ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${isDeveloped ? " 'unsafe-inline'" : ""}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    // Whoever frames an embed is not asked for: "*" would leave out a page that is opened from a disk.
    ...(EMBED.test(path) ? [] : ["frame-ancestors 'none'"]),
  ].join("; ");
}
