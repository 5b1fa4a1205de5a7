import * as v from 'valibot';

/** A run of a note's text. `link` carries only http, https and mailto addresses. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'code'; text: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] };

/** A block of a note. Nothing here is markup: every view draws it with elements of its own. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { type: 'code'; text: string }
  | { type: 'rule' };

const InlineSchema: v.GenericSchema<Inline> = v.lazy(() =>
  v.variant('type', [
    v.object({ type: v.literal('text'), text: v.string() }),
    v.object({ type: v.literal('break') }),
    v.object({ type: v.literal('code'), text: v.string() }),
    v.object({ type: v.picklist(['strong', 'emphasis']), children: v.array(InlineSchema) }),
    v.object({ type: v.literal('link'), href: v.string(), children: v.array(InlineSchema) }),
  ]),
);

/** A block that came from outside. */
export const BlockSchema: v.GenericSchema<Block> = v.lazy(() =>
  v.variant('type', [
    v.object({ type: v.literal('paragraph'), children: v.array(InlineSchema) }),
    v.object({ type: v.literal('heading'), level: v.number(), children: v.array(InlineSchema) }),
    v.object({ type: v.literal('quote'), children: v.array(BlockSchema) }),
    v.object({
      type: v.literal('list'),
      ordered: v.boolean(),
      start: v.number(),
      items: v.array(v.array(BlockSchema)),
    }),
    v.object({ type: v.literal('code'), text: v.string() }),
    v.object({ type: v.literal('rule') }),
  ]),
);
