/**
 * In place of what citation-js fetches files with (wxt.config.ts): PubMargin gives it citations to write and nothing to
 * look up, so a request would be a mistake.
 */
export default function noNetwork(): never {
  throw new Error('Citations are written without the network.');
}

noNetwork.Headers = Headers;
