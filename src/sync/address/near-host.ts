/**
 * Whether a host (as URL.hostname has it) stands in the same house: this computer, or an address that the internet does not
 * lead to (RFC 1918, RFC 4193, and `.local` of RFC 6762). Only there may a folder be without https.
 */
export function isNearHost(host: string): boolean {
  return isLoopback(host) || NEAR.some((range) => range.test(host));
}

/** Whether a host is this computer (RFC 6761, section 6.3): what is sent there, nobody else can read. */
export function isLoopback(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])\.?$/.test(host);
}

/** A URL has numbers in the one form, whichever way they were typed. */
const NEAR = [
  /^10(?:\.\d+){3}$/,
  /^172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}$/,
  /^192\.168(?:\.\d+){2}$/,
  /.\.local\.?$/,
  /^\[f[cd][0-9a-f]{2}:.*\]$/,
];
