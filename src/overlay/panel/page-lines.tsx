import { articleAddress } from '../../article/article-address.ts';
import type { Reading } from '../../pages/reading.ts';
import { text } from '../../ui/text.ts';
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
