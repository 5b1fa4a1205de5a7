import { useState } from 'preact/hooks';
import { unproxied } from '../../article/proxied-address.ts';
import type { Reading, Unread } from '../../pages/reading.ts';
import { reportOf } from '../../pages/report.ts';
import { text, type TextKey } from '../../ui/text.ts';

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
  const report = () => reportOf(reading, unproxied(new URL(location.href)));
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
