import { useState } from 'preact/hooks';
import { articleAddress } from '../../article/article-address.ts';
import type { Reading, Unread } from '../../pages/reading.ts';
import { reportOf } from '../../pages/report.ts';
import { text, type TextKey } from '../../ui/text.ts';
import type { PartProps } from './tags.tsx';

/** The article was retracted, and where that is said. */
export function RetractionLine({ reading }: { reading: Reading }) {
  const { notices = [], publicationTypes = [] } = reading.article ?? {};
  const notice = notices.find(({ kind }) => kind === 'retraction-in');
  if (!notice && !publicationTypes.includes('Retracted Publication')) return null;
  const address = notice && articleAddress(notice.ids);
  return (
    <p class="line retracted">
      <strong>{text('panelRetracted')}</strong>{' '}
      {address && <a href={address}>{text('panelRetractionNotice')}</a>}
    </p>
  );
}

/** The keys that were found to be this article, each with the way back. */
export function JoinedLines({ entry, changes }: PartProps) {
  return entry?.joined.map(({ weaker, evidence }) => (
    <p key={weaker} class="line" title={evidence}>
      {text('panelJoined', weaker)}{' '}
      <button
        type="button"
        class="link"
        onClick={() => void changes.change({ type: 'separate', weaker }, text('panelSeparated', weaker))}
      >
        {text('panelSeparate')}
      </button>
    </p>
  ));
}

const UNREAD: Record<Unread['part'], TextKey> = {
  article: 'panelUnreadArticle',
  references: 'panelUnreadReferences',
  'cited-by': 'panelUnreadCitedBy',
  similar: 'panelUnreadSimilar',
  results: 'panelUnreadResults',
};

/** What PubMargin could not read here, and a report of it that holds nothing of the user's. */
export function UnreadLine({ reading }: { reading: Reading }) {
  const [copied, setCopied] = useState<boolean>();
  if (reading.unread.length === 0) return null;
  const report = () => reportOf(reading, new URL(location.href));
  const copy = () =>
    void navigator.clipboard.writeText(report()).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div class="line unread">
      {[...new Set(reading.unread.map(({ part }) => part))].map((part) => (
        <p key={part}>{text(UNREAD[part])}</p>
      ))}
      <button type="button" class="link" onClick={copy}>
        {text('panelCopyReport')}
      </button>
      <span role="status">{copied && text('panelReportCopied')}</span>
      {copied === false && (
        <textarea class="field" readOnly rows={6} aria-label={text('panelReport')} value={report()} />
      )}
    </div>
  );
}
