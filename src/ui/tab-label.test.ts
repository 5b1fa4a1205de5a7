import { expect, it } from 'vitest';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';
import type { EntryView } from '../protocol/messages.ts';
import { tabLabel } from './tab-label.ts';

speakEnglish();

const entry = (kept: Partial<EntryView>): EntryView => ({
  ...{ key: 'pmid:1', ids: { pmid: '1' }, tags: [], tagKeys: [], notes: [], reasons: [], joined: [] },
  ...{ created: 0, modified: 0 },
  ...kept,
});
const tag = { key: 'rct', name: 'rct', colour: 'blue', origin: '' } as const;

it.each<[string, EntryView | null]>([
  ['Write a note', null],
  ['1 tag', entry({ tags: [tag], decision: 'include' })],
  ['Included', entry({ decision: 'include' })],
  ['Maybe, to read', entry({ decision: 'maybe', status: 'to-read' })],
  ['Read, 4 of 5', entry({ status: 'read', rating: 4 })],
  ['Reasons', entry({ reasons: ['wrong population'] })],
])('the closed panel says “%s” of what there is', (label, kept) => {
  expect(tabLabel(kept, false)).toBe(label);
});

it('says first that something is not saved', () => {
  expect(tabLabel(entry({ decision: 'include' }), true)).toBe('Text not saved yet');
});
