import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import { FIELDS, withoutFields } from './chosen-fields.ts';
import type { FileRecord } from './record.ts';
import { ANY_RECORD } from './records.fixture.ts';

const RECORD: FileRecord = {
  citation: {
    ...bareCitation({ pmid: '1' }),
    title: 'Sepsis',
    keywords: ['shock'],
    abstracts: [{ sections: [{ text: 'We looked.' }] }],
  },
  tags: [{ name: 'rct' }],
  notes: [
    { body: 'mine' },
    {
      body: '',
      quote: {
        part: 'title',
        quote: { type: 'TextQuoteSelector', exact: 'Sep', prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: 3 },
      },
    },
  ],
  status: 'read',
  decision: 'exclude',
  reasons: ['animals'],
  rating: 3,
  extra: ['Export Date: today'],
};

describe('a choice of fields', () => {
  it('leaves notes and highlights apart', () => {
    expect(withoutFields(RECORD, ['notes']).notes).toEqual([RECORD.notes[1]]);
    expect(withoutFields(RECORD, ['highlights']).notes).toEqual([RECORD.notes[0]]);
  });

  it('takes the reasons away with the decision', () => {
    const { decision, reasons, rating } = withoutFields(RECORD, ['decision']);
    expect({ decision, reasons, rating }).toEqual({ decision: undefined, reasons: [], rating: 3 });
  });

  it('leaves what names the article, and nothing else, where nothing is chosen', () => {
    const { keywords: _, abstracts: __, ...names } = RECORD.citation;
    expect(withoutFields(RECORD, FIELDS)).toEqual({
      citation: { ...names, keywords: [], abstracts: [] },
      ...{ tags: [], notes: [], reasons: [], extra: [] },
    });
  });

  it('changes nothing where all is chosen, and nothing of the record that it is given', () => {
    fc.assert(
      fc.property(ANY_RECORD, fc.subarray([...FIELDS]), (record, left) => {
        const before = JSON.stringify(record);
        withoutFields(record, left);
        expect(JSON.stringify(record)).toBe(before);
        expect(withoutFields(record, [])).toEqual(record);
      }),
      { numRuns: 50 },
    );
  });
});
