import { describe, expect, it } from 'vitest';
import { changeKey } from './change-key.ts';
import { keysInForce } from './key-actions.ts';

describe('another key for an action', () => {
  it('takes the place of the default one', () => {
    const own = changeKey({}, 'note', 'q');
    expect(own).toEqual({ note: 'q' });
    const keys = keysInForce({ note: 'q' }, 'article');
    expect(keys.get('q')).toBe('note');
    expect(keys.has('n')).toBe(false);
  });

  it('is forgotten when it is the default again', () => {
    expect(changeKey({ note: 'q', tag: 'b' }, 'note', 'n')).toEqual({ tag: 'b' });
  });

  it('may be none', () => {
    const own = changeKey({}, 'note', '');
    expect(own).toEqual({ note: '' });
    expect([...keysInForce({ note: '' }, 'article').values()]).not.toContain('note');
  });

  it('is refused where another action has it', () => {
    expect(changeKey({}, 'note', 't')).toEqual({ why: 'taken', by: 'tag' });
    expect(changeKey({ tag: 'q' }, 'note', 'q')).toEqual({ why: 'taken', by: 'tag' });
    expect(changeKey({}, 'note', '3')).toEqual({ why: 'taken', by: 'tag-3' });
  });

  it('may be a default that its action gave up', () => {
    expect(changeKey({ tag: 'q' }, 'note', 't')).toEqual({ tag: 'q', note: 't' });
  });

  it('may be the same on pages of different kinds', () => {
    expect(changeKey({}, 'tick', 'h')).toEqual({ tick: 'h' });
    expect(keysInForce({ tick: 'h' }, 'results').get('h')).toBe('tick');
    expect(keysInForce({ tick: 'h' }, 'article').get('h')).toBe('highlight');
  });

  it('is refused where the browser acts on it, or where it is no character', () => {
    for (const key of ['/', "'", ' ']) expect(changeKey({}, 'note', key)).toEqual({ why: 'browser' });
    for (const key of ['Enter', 'F5', 'Tab']) {
      expect(changeKey({}, 'note', key)).toEqual({ why: 'no-character' });
    }
  });
});
