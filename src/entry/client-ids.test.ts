import { describe, expect, it } from 'vitest';
import { ClientIds } from './client-ids.ts';
import { documentState, openDocument } from './merge-document.ts';
import { rewriteText } from './text-edit.ts';

describe('client ids', () => {
  it('stay the same for one document while the background lives', () => {
    const clients = new ClientIds();
    const [first, again, other] = [openDocument(), openDocument(), openDocument()];
    clients.assign(first, 'n:1');
    clients.assign(again, 'n:1');
    clients.assign(other, 'n:2');
    expect(again.clientID).toBe(first.clientID);
    expect(other.clientID).not.toBe(first.clientID);
  });

  it('are fresh where the id has already written what this version does not know', () => {
    const clients = new ClientIds();
    const now = openDocument();
    clients.assign(now, 'n:1');
    const before = openDocument(documentState(now));
    rewriteText(now.getText('a'), 'written');
    clients.assign(before, 'n:1', now);
    expect(before.clientID).not.toBe(now.clientID);
  });

  it('are forgotten for documents that were long not written', () => {
    const clients = new ClientIds();
    const [first, again] = [openDocument(), openDocument()];
    clients.assign(first, 'n:1');
    for (let id = 2; id < 200; id++) clients.assign(openDocument(), `n:${id}`);
    clients.assign(again, 'n:1');
    expect(again.clientID).not.toBe(first.clientID);
  });
});
