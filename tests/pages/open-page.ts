import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { readPage } from '../../src/pages/readers.ts';
import type { Reading } from '../../src/pages/reading.ts';

/** The document of a hand-written page of this folder. */
export function openPage(name: string): Document {
  return openHtml(readFileSync(new URL(`${name}.html`, import.meta.url), 'utf8'));
}

/** The document of a page's source. */
export function openHtml(html: string): Document {
  return new JSDOM(html).window.document;
}

/** What PubMargin reads of a page at an address; fails where no reader knows the address. */
export function readAt(document: Document, address: string): Reading {
  const reading = readPage(document, new URL(address));
  if (!reading) throw new Error(`No reader knows ${address}`);
  return reading;
}
