import { expect, it } from 'vitest';
import { rayyanNotes } from './rayyan.ts';

it('reads a decision, labels, reasons and notes', () => {
  const text =
    'RAYYAN-INCLUSION: {"Emily"=>"Excluded"} | RAYYAN-LABELS: rct,children | RAYYAN-EXCLUSION-REASONS: wrong population | USER-NOTES: {"Emily"=>["look \\"again\\"", "second"]}';
  expect(rayyanNotes(text)).toEqual({
    decision: 'exclude',
    labels: ['rct', 'children'],
    reasons: ['wrong population'],
    notes: [
      { author: 'Emily', body: 'look "again"' },
      { author: 'Emily', body: 'second' },
    ],
  });
});

it.each([
  ['{"Emily"=>"Included"}', 'include'],
  ['{"Emily"=>"Maybe", "Jo"=>"Maybe"}', 'maybe'],
  ['{"Emily"=>"Included", "Jo"=>"Excluded"}', undefined],
  ['{"Emily"=>"Something new"}', undefined],
  ['{"Emily"=>true}', 'include'],
])('takes %s for the decision %s', (said, decision) => {
  expect(rayyanNotes(`RAYYAN-INCLUSION: ${said}`)?.decision).toBe(decision);
});

it('leaves a note alone that only speaks of Rayyan', () => {
  expect(rayyanNotes('See RAYYAN-INCLUSION: {"Emily"=>"Included"}')).toBeUndefined();
});
