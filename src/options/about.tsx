import { text } from '../ui/text.ts';

/** Which PubMargin this is, what removing it does, and the texts that come with it (wxt.config.ts writes them out). */
export function About({ version }: { version: string }) {
  return (
    <>
      <p>{text('aboutRemoving')}</p>
      <p>{text('aboutVersion', version)}</p>
      <ul class="links">
        <li>
          <a href="/privacy.html">{text('aboutPrivacy')}</a>
        </li>
        <li>
          <a href="/licence.txt">{text('aboutLicence')}</a>
        </li>
        <li>
          <a href="/licences.txt">{text('aboutOthers')}</a>
        </li>
      </ul>
    </>
  );
}
