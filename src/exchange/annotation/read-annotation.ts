import * as v from 'valibot';
import { HighlightColourSchema, type QuotedPart } from '../../entry/quote.ts';
import { TagColourSchema } from '../../entry/tag.ts';
import { idsOfAddress } from '../foreign/address-ids.ts';
import type { FileNote, FileTag } from '../records/record.ts';
import { noteOfHtml } from '../zotero/note-of-html.ts';
import { timeOf } from './page-title.ts';
import { selectedQuote, selectedWords } from './selected-quote.ts';
import { NOTE_NAMES, OUR_NAMES } from './vocabulary.ts';

const Text = v.fallback(v.optional(v.string()), undefined);
const Anything = v.optional(v.unknown());
const Named = v.union([
  v.pipe(
    v.string(),
    v.transform((id) => ({ id, name: undefined, nickname: undefined })),
  ),
  v.object({ id: Text, name: Text, nickname: Text }),
]);
/** What is used of an annotation (https://www.w3.org/TR/annotation-model/); one of a property may stand without its list. */
const AnnotationSchema = v.object({
  id: Text,
  type: v.union([v.literal('Annotation'), v.pipe(v.array(v.string()), v.includes('Annotation'))]),
  motivation: Anything,
  body: Anything,
  bodyValue: Text,
  target: v.unknown(),
  creator: Anything,
  created: Text,
  modified: Text,
  via: Text,
  'pubmargin:record': Text,
  'pubmargin:colour': v.fallback(v.optional(HighlightColourSchema), undefined),
  'pubmargin:origin': Text,
});
export type Annotation = v.InferOutput<typeof AnnotationSchema>;

const BodySchema = v.object({
  type: Anything,
  id: Text,
  value: Text,
  purpose: Anything,
  format: Text,
  items: v.fallback(v.array(v.unknown()), []),
  source: Anything,
  'pubmargin:colour': v.fallback(v.optional(TagColourSchema), undefined),
  'pubmargin:origin': Text,
});
const TargetSchema = v.object({
  id: Text,
  source: v.fallback(v.union([v.string(), v.object({ id: v.string() })]), ''),
  selector: Anything,
  items: v.fallback(v.array(v.unknown()), []),
  'pubmargin:part': v.fallback(v.optional(v.picklist(['title', 'abstract', 'full-text'])), undefined),
  'pubmargin:section': Text,
});

/** A place that an annotation is of. */
export interface Target {
  readonly source: string;
  readonly selector?: unknown;
  readonly part?: QuotedPart | undefined;
  readonly section?: string | undefined;
}

/** An annotation of the W3C's model; undefined for anything else. */
export function parseAnnotation(json: unknown): Annotation | undefined {
  const parsed = v.safeParse(AnnotationSchema, json);
  return parsed.success ? parsed.output : undefined;
}

/** All that an annotation is of. */
export function targetsOf({ target }: Annotation): Target[] {
  return listOf(target).flatMap((one): Target[] => {
    if (typeof one === 'string') return [{ source: one }];
    const parsed = v.safeParse(TargetSchema, one);
    if (!parsed.success) return [];
    const { id = '', source, selector, items } = parsed.output;
    const address = (typeof source === 'string' ? source : source.id) || id;
    const parts = { part: parsed.output['pubmargin:part'], section: parsed.output['pubmargin:section'] };
    const own = address === '' ? [] : [{ source: address, selector, ...parts }];
    return [...own, ...items.flatMap((item) => (typeof item === 'string' ? [{ source: item }] : []))];
  });
}

/** The tags that an annotation gives. */
export function tagsOf(annotation: Annotation): FileTag[] {
  const isTagging = listOf(annotation.motivation).includes('tagging');
  return bodiesOf(annotation).flatMap((body): FileTag[] => {
    const { value, purpose } = body;
    const isTag = purpose === undefined ? isTagging : listOf(purpose).includes('tagging');
    if (!isTag || value === undefined || value.trim() === '') return [];
    const [colour, origin] = [body['pubmargin:colour'], body['pubmargin:origin']];
    return [{ name: value, ...(colour && { colour }), ...(origin !== undefined && { origin }) }];
  });
}

/** The note that an annotation is; undefined where it only tags, or describes an article for PubMargin. */
export function noteOf(annotation: Annotation, target: Target): FileNote | undefined {
  if (annotation['pubmargin:record'] !== undefined) return undefined;
  const { id, via, creator } = annotation;
  const isOurs = target.part !== undefined;
  const part = target.part ?? (idsOfAddress(target.source).pmid === undefined ? 'full-text' : 'abstract');
  const quote = selectedQuote(target.selector, { part, section: target.section, isOurs });
  const words = quote ? undefined : selectedWords(target.selector)?.replace(/^/gm, '> ');
  const body = [words, ...textsOf(annotation)].filter(Boolean).join('\n\n');
  if (body === '' && quote === undefined && tagsOf(annotation).length > 0) return undefined;
  const uuid = id?.startsWith(NOTE_NAMES) ? id.slice(NOTE_NAMES.length) : undefined;
  const isUuid = v.is(v.pipe(v.string(), v.uuid()), uuid);
  const elsewhere = isUuid || id?.startsWith(OUR_NAMES) ? via : (id ?? via);
  const parts = {
    id: isUuid ? uuid : undefined,
    body,
    author: listOf(creator).map(nameOf).find(Boolean),
    origin: annotation['pubmargin:origin'],
    created: timeOf(annotation.created),
    modified: timeOf(annotation.modified),
    quote,
    colour: annotation['pubmargin:colour'],
    sameAs: elsewhere,
  };
  return { ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)), body };
}

/** What is written in an annotation: its texts, and the addresses of what it is about elsewhere. */
function textsOf(annotation: Annotation): string[] {
  const isTagging = listOf(annotation.motivation).includes('tagging');
  const texts = bodiesOf(annotation).flatMap(({ value, purpose, format, id }) => {
    if (purpose === undefined ? isTagging : listOf(purpose).includes('tagging')) return [];
    if (value === undefined) return id === undefined ? [] : [`<${id}>`];
    return [format === 'text/html' ? noteOfHtml(value).text : value];
  });
  return annotation.bodyValue === undefined ? texts : [...texts, annotation.bodyValue];
}

/** Of a choice the first one is for everybody. */
function bodiesOf({ body }: Annotation): v.InferOutput<typeof BodySchema>[] {
  return listOf(body).flatMap((one) => {
    const parsed = v.safeParse(BodySchema, typeof one === 'string' ? { id: one } : one);
    if (!parsed.success) return [];
    const [first] = parsed.output.items;
    const chosen = first === undefined ? parsed : v.safeParse(BodySchema, first);
    return chosen.success ? [chosen.output] : [];
  });
}

function nameOf(creator: unknown): string | undefined {
  const parsed = v.safeParse(Named, creator);
  return parsed.success ? (parsed.output.name ?? parsed.output.nickname ?? parsed.output.id) : undefined;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
