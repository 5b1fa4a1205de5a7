import { isMap, parseDocument } from 'yaml';
import { YAML_STYLE } from './article-file.ts';
import type { Properties } from './properties.ts';

/** The properties at the beginning of a file: three dashes, YAML, three dashes. */
const FRONT = /^\uFEFF?---[ \t]*\r?\n(.*?)(?<=\n)---[ \t]*(?:\r?\n|$)/s;

/**
 * A file's text with its properties as the library has them now. What the user changed in them since they were written
 * (`before`) stays, and so do properties, tags and comments of the user's own. Properties that are no YAML are left alone.
 */
export function withProperties(text: string, before: Properties, now: Properties): string {
  const [front, yaml = ''] = FRONT.exec(text) ?? [];
  if (front === undefined) return text;
  const document = parseDocument(yaml);
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents)) return text;
  const stand = standing(document.toJS());
  const changes = [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((name) => {
    const [was, stands] = [before[name], stand[name]];
    const wanted = name === 'tags' ? mergedTags(stands, was, now[name]) : now[name];
    const isTheirs = name !== 'tags' && !isSame(stands, was);
    return isTheirs || isSame(stands, wanted) ? [] : [{ name, wanted }];
  });
  if (changes.length === 0) return text;
  for (const { name, wanted } of changes) {
    if (wanted === undefined) document.delete(name);
    else document.set(name, document.createNode(wanted));
  }
  const written = `---\n${document.toString(YAML_STYLE)}---\n`;
  return (front.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written) + text.slice(front.length);
}

/** The PMID that a file's properties name; undefined where they name none. */
export function pmidInProperties(text: string): string | undefined {
  const [, yaml = ''] = FRONT.exec(text) ?? [];
  return /^pmid:[ \t]*["']?(\d{1,8})["']?[ \t]*$/im.exec(yaml.replaceAll('\r', ''))?.[1];
}

/** The user's own tags among those that stand there, after the library's. */
function mergedTags(stands: unknown, before: unknown, now: unknown): readonly unknown[] | undefined {
  const [there, ours] = [listOf(stands), listOf(before)];
  const wanted = listOf(now);
  const taken = ours.filter((tag) => !there.includes(tag)); // Taken off by the user here.
  const own = there.filter((tag) => !ours.includes(tag) && !wanted.includes(tag));
  const all = [...wanted.filter((tag) => !taken.includes(tag)), ...own];
  return all.length === 0 && stands === undefined ? undefined : all;
}

/** Obsidian takes one tag, or several between commas, as a text too. */
function listOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((tag) => tag !== '');
  return Array.isArray(value) ? value : [];
}

function standing(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
