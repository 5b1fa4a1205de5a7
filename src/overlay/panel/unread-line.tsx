import { useState } from 'preact/hooks';
import { unproxied } from '../../article/proxied-address.ts';
import type { Reading } from '../../pages/reading.ts';
import { reportOf } from '../../pages/report.ts';
import { text } from '../../ui/text.ts';
import { unreadTexts } from './unread-text.ts';

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
      {unreadTexts(reading.unread).map((said) => (
        <p key={said}>{said}</p>
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
