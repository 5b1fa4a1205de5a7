// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntryTag } from '../../entry/entry.ts';
import type { BadgeView } from '../../protocol/messages.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import { badgeName } from '../../ui/badge-name.ts';
import { drawBadge, nameBadge } from './badge-view.ts';

beforeAll(speakEnglish);

const tag = (name: string, colour: EntryTag['colour'] = 'blue'): EntryTag => ({
  key: name,
  name,
  colour,
  origin: '',
});

function drawn(given: Partial<BadgeView> | null): HTMLButtonElement {
  const button = document.createElement('button');
  const nothing = {
    ...{ key: 'pmid:36455991' as const, tags: [], noteCount: 0, notes: [], reasons: [], imported: false },
  };
  const said = given && { ...nothing, ...given };
  const view = said && { ...said, name: badgeName(said) };
  nameBadge(button, view);
  drawBadge(button, view);
  return button;
}

const name = (view: Partial<BadgeView> | null) => drawn(view).getAttribute('aria-label');

describe('a badge', () => {
  it('says what the library holds', () => {
    expect(name({ noteCount: 2, tags: [tag('rct'), tag('endpoint')] })).toBe(
      'In your library: 2 notes, tags rct, endpoint',
    );
    expect(name({ noteCount: 1 })).toBe('In your library: 1 note');
    expect(name({ tags: [tag('methods/rct')] })).toBe('In your library: tag methods/rct');
    expect(name({ tags: [tag('seen')], imported: true })).toBe('In your library: tag seen, imported');
    expect(name({})).toBe('In your library: no notes or tags yet');
  });

  it('says and shows what was decided, and how far the reading is', () => {
    expect(name({ decision: 'include', noteCount: 2 })).toBe('In your library: included, 2 notes');
    expect(name({ decision: 'exclude', status: 'read' })).toBe('In your library: excluded, read');
    const parts = (view: Partial<BadgeView>) => [...drawn(view).children].map(({ className }) => className);
    expect(parts({ decision: 'maybe', noteCount: 1 })).toEqual(['decision maybe', 'sign']);
    // Without notes and tags their sign would say nothing.
    expect(parts({ decision: 'exclude', status: 'reading' })).toEqual(['decision exclude', 'status']);
    expect(parts({ status: 'to-read', tags: [tag('rct')] })).toEqual(['sign', 'dots', 'status']);
  });

  it('has three looks, and a quiet one where the article is not in the library', () => {
    const look = (view: Partial<BadgeView> | null) => drawn(view).dataset.look;
    expect(look({ noteCount: 1, tags: [tag('rct')] })).toBe('notes');
    expect(look({ tags: [tag('rct')] })).toBe('tags');
    expect(look({ noteCount: 3, imported: true })).toBe('imported');
    expect(look(null)).toBe('add');
    expect(name(null)).toBe('Add to your library');
  });

  it('shows the count of notes and at most three colours, and counts the other tags', () => {
    const tags = [tag('a', 'blue'), tag('b', 'orange'), tag('c', 'green'), tag('d', 'sky'), tag('e')];
    const button = drawn({ noteCount: 7, tags });
    const colours = [...button.querySelectorAll<HTMLElement>('.dot')].map((dot) => dot.dataset.colour);
    expect(colours).toEqual(['blue', 'orange', 'green']);
    expect(button.textContent).toBe('7+2');
  });
});
