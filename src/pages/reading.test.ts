import { expect, it, vi } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { emptyReading, type Mention, withMentions } from './reading.ts';

it('a reading with other mentions leaves a citation unread that nobody asked for yet', () => {
  const read = vi.fn(() => bareCitation({ pmid: '1' }));
  const first = {
    ...emptyReading('PubMed'),
    get article() {
      return read();
    },
  };
  const mentions: Mention[] = [];
  const second = withMentions(first, mentions);
  expect(second.mentions).toBe(mentions);
  expect(read).not.toHaveBeenCalled();
  expect(second.article).toEqual(bareCitation({ pmid: '1' }));
  expect({ ...second, article: undefined }).toMatchObject({ site: 'PubMed', kind: 'none' });
});
