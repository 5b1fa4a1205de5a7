import { describe, expect, it } from 'vitest';
import { openDocument } from './merge-document.ts';
import { mergedInto } from './merged-tags.ts';
import { nameTag, tagLooks } from './tag-names-document.ts';
import { TAG_COLOURS } from './tag.ts';

describe('naming a tag', () => {
  it('takes spellings that differ in case and white space for one tag, and shows the one given last', () => {
    const doc = openDocument();
    const first = nameTag(doc, 'Heart  failure');
    const again = nameTag(doc, ' heart failure ');
    expect(again).toMatchObject({ key: first.key, edit: { before: { name: 'Heart failure' } } });
    expect(tagLooks(doc, first.key).name).toBe('heart failure');
    expect(nameTag(doc, 'heart failure').edit).toBeUndefined();
  });

  it('gives each new tag the colour that is least used', () => {
    const doc = openDocument();
    const keys = Array.from({ length: TAG_COLOURS.length + 1 }, (_, at) => nameTag(doc, `tag ${at}`).key);
    const colours = keys.map((key) => tagLooks(doc, key).colour);
    expect(colours).toEqual([...TAG_COLOURS, TAG_COLOURS[0]]);
  });

  it('gives a fresh key to a name that a renamed tag still goes by', () => {
    const doc = openDocument();
    const { key } = nameTag(doc, 'rct');
    doc.getMap('tags').set(key, { name: 'trial', colour: 'blue' });
    const fresh = nameTag(doc, 'RCT');
    expect(fresh.key).not.toBe(key);
    expect(nameTag(doc, 'Trial').key).toBe(key);
    expect(nameTag(doc, 'rct').key).toBe(fresh.key);
  });

  it('leads to the tag that a tag was merged into, and out of circles', () => {
    const doc = openDocument();
    const [old, now] = [nameTag(doc, 'RCTs').key, nameTag(doc, 'rct').key];
    doc.getMap('merged').set(old, now);
    expect(nameTag(doc, 'rcts')).toEqual({ key: now, edit: undefined });
    doc.getMap('merged').set(now, old);
    expect([old, now]).toContain(mergedInto(doc, old));
  });

  it('shows a tag whose looks have not arrived by its key', () => {
    expect(tagLooks(openDocument(), 'rct')).toEqual({ name: 'rct', colour: 'grey' });
  });
});
