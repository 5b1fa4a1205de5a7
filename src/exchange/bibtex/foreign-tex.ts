import { type CSL, type CSLName, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { fromTex } from '../../cite/tex-text.ts';
import { bracketed } from './split-tex.ts';
import { plainCommands, withoutCommands } from './tex-commands.ts';

/** What TeX makes something else of. */
const DRAWN = /(?<!\\)[$~]|--|``|''/;
/** Fields that CSL calls as BibTeX does. */
const LONG = new Set(['title', 'abstract']);
/** Marks of citation-js for italics and the like. */
const MARKUP = /<\/?(?:i|b|sub|sup|span)\b[^<>]*>/g;

/**
 * An entry's fields as CSL-JSON, by citation-js, which knows TeX's accents, names with "von" and "Jr", and dates.
 * (@retorquere/bibtex-parser knows more TeX, but takes 6 ms an entry where this takes 0.4, and half a megabyte.) What
 * it cannot take is tried again as plain text.
 */
export function cslOfEntry(type: string, fields: ReadonlyMap<string, string>): CSL | undefined {
  const all = [...fields];
  // Its time goes by the length of a text, and long ones mostly have no TeX in them.
  const plain = new Map(
    all.flatMap(([name, tex]): [string, string][] => {
      const text = LONG.has(name) ? simpleText(bracketed(tex) ?? tex) : undefined;
      return text === undefined ? [] : [[name, text]];
    }),
  );
  const others = all.filter(([name]) => !plain.has(name));
  const item =
    parsed(type, new Map(others)) ??
    parsed(type, new Map(others.map(([name, tex]) => [name, withoutTex(tex)])));
  return item && { ...item, ...Object.fromEntries(plain) };
}

/** TeX as text, line by line. */
export function textOfTex(tex: string): string {
  const simple = simpleText(tex);
  if (simple !== undefined) return simple;
  return tex
    .split('\n')
    .map((line) =>
      line.trim() === '' ? '' : (parsed('misc', new Map([['title', line]]))?.title ?? withoutTex(line)),
    )
    .join('\n');
}

/** A text in which at most signs are escaped; undefined where there is more to TeX's being TeX. */
function simpleText(tex: string): string | undefined {
  return DRAWN.test(tex) ? undefined : fromTex(tex);
}

function parsed(type: string, fields: ReadonlyMap<string, string>): CSL | undefined {
  const lines = [...fields].map(([name, tex]) => `${name} = {${plainCommands(tex)}},\n`);
  try {
    const [item] = plugins.input.chain(`@${type}{x,\n${lines.join('')}}`);
    return item && plain(item, (text) => withoutCommands(text, lines.join('')));
  } catch {
    return undefined; // Brackets, dollar signs or dates that are none.
  }
}

/** Without markup, and a group, which BibTeX has as a surname of several words, as a name that has no parts. */
function plain(item: CSL, clean: (text: string) => string): CSL {
  const { title, abstract, author } = item;
  const journal = item['container-title'];
  return {
    ...item,
    ...(title !== undefined && { title: clean(title.replace(MARKUP, '')) }),
    ...(abstract !== undefined && { abstract: clean(abstract.replace(MARKUP, '')) }),
    ...(typeof journal === 'string' && { 'container-title': clean(journal) }),
    ...(author && { author: author.map((name) => cleanName(asGroup(name) ?? name, clean)) }),
  };
}

function cleanName(name: CSLName, clean: (text: string) => string): CSLName {
  return Object.fromEntries(
    Object.entries(name).map(([part, text]) => [part, typeof text === 'string' ? clean(text) : text]),
  );
}

function asGroup({ family = '', ...others }: CSLName): CSLName | undefined {
  return family.includes(' ') && Object.keys(others).length === 0 ? { literal: family } : undefined;
}

/** TeX that nothing understands: its words, without its commands. */
function withoutTex(tex: string): string {
  return tex
    .replace(/\\[A-Za-z]+ ?|[\\{}$^#%~@"]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
