import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRecord } from './record-schema.ts';
import { ANY_RECORD } from './records.fixture.ts';

it('reads again whatever record was written as JSON', () => {
  fc.assert(
    fc.property(ANY_RECORD, (record) => {
      const written = JSON.stringify(record);
      expect(parseRecord(JSON.parse(written))).toEqual(JSON.parse(written));
    }),
    { numRuns: 200 },
  );
});

it.each([null, [], {}, { citation: {} }, { __proto__: { tags: [] } }])(
  'takes nothing else for one: %j',
  (json) => {
    expect(parseRecord(json)).toBeUndefined();
  },
);
