import { useCallback } from 'preact/hooks';
import { DropAnywhere } from '../library/import/drop-anywhere.tsx';
import { ImportPart } from '../library/import/import-part.tsx';
import type { ImportRun } from '../library/import/import-run.ts';
import { libraryAddress } from '../protocol/library-address.ts';
import type { Setting } from '../settings/setting.ts';
import { NameField } from '../ui/name-field.tsx';
import { Page, Section } from '../ui/page.tsx';
import { text } from '../ui/text.ts';

/** An article to try PubMargin on: open access, with references, citing and similar articles. */
const TRY_IT = 'https://pubmed.ncbi.nlm.nih.gov/32294989/';

export interface WelcomePageProps {
  name: Setting<string>;
  /** Takes files in. */
  run: ImportRun;
}

/** What a new user needs to know, on one short page. */
export function WelcomePage({ name, run }: WelcomePageProps) {
  const drop = useCallback((files: readonly File[]) => run.give(files), [run]);
  return (
    <Page title={text('welcomeTitle')}>
      <p class="lead">{text('welcomeLead')}</p>
      <p>
        <a class="button primary" href={TRY_IT} target="_blank" rel="noreferrer">
          {text('welcomeTry')}
        </a>
      </p>
      <p class="quiet-text">{text('welcomeTryHow')}</p>
      <Section title={text('welcomeWhere')}>
        <p>
          <strong>{text('welcomeOnlyHere')}</strong> {text('welcomeNothingSent')}
        </p>
        <p>{text('welcomeNoPatients')}</p>
      </Section>
      <Section title={text('optionsNameTitle')}>
        <NameField name={name} />
        <p class="quiet-text">{text('optionsNameWhy')}</p>
      </Section>
      <Section title={text('welcomeFile')}>
        <p>{text('importLead')}</p>
        <ImportPart run={run} />
      </Section>
      <p>
        <a href={libraryAddress()}>{text('panelLibrary')}</a> ·{' '}
        <a href="/options.html">{text('welcomeOptions')}</a>
      </p>
      <DropAnywhere onFiles={drop} />
    </Page>
  );
}
