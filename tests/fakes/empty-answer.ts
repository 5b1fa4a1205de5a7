import type { Answer } from '../../src/protocol/messages.ts';
import { tabLabel } from '../../src/ui/tab-label.ts';
import { text } from '../../src/ui/text.ts';

/** What the background answers to `lookup` where the library is empty and the user has chosen nothing. */
export function emptyAnswer(article: Answer<'lookup'>['article'] = null): Answer<'lookup'> {
  const label = tabLabel(article, false);
  return {
    ...{
      revision: 1,
      article,
      mentions: [],
      joinable: false,
      backlinks: [],
      hasDrafts: false,
      onlyHere: false,
      learnt: null,
    },
    around: { cites: [], citedBy: [] },
    tab: { region: text('extensionName'), label, name: text('panelTab', label) },
    choices: { panelOpen: true, panelHome: 'page', hideImported: false, keys: {} },
  };
}
