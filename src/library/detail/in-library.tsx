import { useId } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import { printedKey } from '../../article/printed-key.ts';
import type { EntryDetail } from '../../store/read/entry-detail.ts';
import type { StoredEntry } from '../../store/schema.ts';
import { text } from '../../ui/text.ts';
import { fragmentOf } from '../address.ts';
import type { GoTo } from '../views.ts';
import { Folded } from './folded.tsx';

/** More entries than these are shown when the user asks. */
const FEW = 10;

interface InLibraryProps {
  detail: EntryDetail;
  goTo: GoTo;
}

/** What cites what within the library, and the notes that name the article; each leads to its entry. */
export function InLibrary({ detail: { cites, citedBy, backlinks }, goTo }: InLibraryProps) {
  return (
    <>
      <Entries name={text('detailCites')} entries={cites} goTo={goTo} />
      <Entries name={text('detailCitedBy')} entries={citedBy} goTo={goTo} />
      <Entries name={text('panelBacklinks')} entries={backlinks} goTo={goTo} />
    </>
  );
}

function Entries({ name, entries, goTo }: { name: string; entries: readonly StoredEntry[]; goTo: GoTo }) {
  const id = useId();
  if (entries.length === 0) return null;
  const list = (shown: readonly StoredEntry[]) => (
    <ul class="detail-entries">
      {shown.map(({ key, title }) => (
        <li key={key}>
          <EntryLink entry={key} goTo={goTo}>
            {title ?? printedKey(key)}
          </EntryLink>
        </li>
      ))}
    </ul>
  );
  return (
    <section class="detail-part" aria-labelledby={id}>
      <h3 id={id}>
        {name} <span class="detail-count">{entries.length}</span>
      </h3>
      <Folded
        few={entries.length > FEW ? list(entries.slice(0, FEW)) : undefined}
        all={text('panelBacklinksAll', entries.length)}
      >
        {list(entries)}
      </Folded>
    </section>
  );
}

function EntryLink({ entry, goTo, children }: { entry: ArticleKey; goTo: GoTo; children: string }) {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return; // A tab of its own.
    event.preventDefault();
    goTo('entries', entry);
  };
  return (
    <a href={fragmentOf({ view: 'entries', path: entry })} onClick={open}>
      {children}
    </a>
  );
}
