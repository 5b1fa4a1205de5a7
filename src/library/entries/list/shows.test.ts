import { expect, it } from 'vitest';
import { listed } from '../../../../tests/fakes/fake-entries.ts';
import { speakEnglish } from '../../../../tests/fakes/speak-english.ts';
import { parseQuery } from '../../../search/parse-query.ts';
import type { EntryTexts } from '../entries-world.ts';
import { makeShows, type ShownText } from './shows.ts';

speakEnglish();

const entry = listed(1, { title: 'Heart failure', authors: ['Garcia M'], firstNote: 'Small sample.' });
const TEXTS: EntryTexts = {
  notes: [
    'Small sample.',
    'Good figure for the lecture on fluids.',
    'Long before anything else is said of it, one reads that lactate was not measured.',
  ],
  quotes: ['mortality was lower'],
  abstract: 'Background. Albumin was given to every patient in whom it had not been given before.',
};
const note = (typed: string, texts: EntryTexts | undefined = TEXTS) =>
  makeShows(parseQuery(typed), () => texts).noteOf(entry);
const marked = ({ text, marks }: ShownText) => marks.map(({ start, end }) => text.slice(start, end));

it('shows the beginning of a note while nothing is searched, or its texts are not read yet', () => {
  expect(note('')).toEqual({ text: 'Small sample.', marks: [] });
  expect(makeShows(parseQuery('lactate'), () => undefined).noteOf(entry).text).toBe('Small sample.');
});

it('shows a note, or a quote, around what was found in it, close to the beginning of the line', () => {
  const lactate = note('lactate');
  expect(lactate.text).toBe('…else is said of it, one reads that lactate was not measured.');
  expect(marked(lactate)).toEqual(['lactate']);
  expect(note('fluids').text).toBe('Good figure for the lecture on fluids.');
  expect(note('mortality').text).toBe('mortality was lower');
});

it('shows the abstract where nothing else of the line has what was found', () => {
  const albumin = note('albumin');
  expect(albumin.text).toMatch(/^Abstract: Background. Albumin was/);
  expect(marked(albumin)).toEqual(['Albumin']);
  expect(note('heart').text).toBe('Small sample.');
  expect(note('garcia').text).toBe('Small sample.');
});

it('marks what a field asks for in that field alone', () => {
  const { marksIn } = makeShows(parseQuery('author:garcia'), () => undefined);
  expect(marksIn('Garcia M', 'author')).toHaveLength(1);
  expect(marksIn('Garcia M')).toEqual([]);
});
