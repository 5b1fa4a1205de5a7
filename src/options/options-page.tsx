import { useState } from 'preact/hooks';
import type { Setting } from '../settings/setting.ts';
import { CheckField } from '../ui/check-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { NameField } from '../ui/name-field.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { HomeField } from './home-field.tsx';
import type { ShortcutListProps } from './shortcut-list.tsx';
import { SwitchField } from './switch-field.tsx';
import { WorkingSections } from './working-sections.tsx';

/** A site that PubMargin works on only where the user gave leave. */
export interface OptionalSite {
  name: string;
  isOn: () => Promise<boolean>;
  /** Asks the user where the browser wants that; resolves to what holds now. */
  turn: (on: boolean) => Promise<boolean>;
}

export interface OptionsPageProps {
  name: Setting<string>;
  hideImported: Setting<boolean>;
  sites: readonly OptionalSite[];
  /** The readers' names of all sites with articles. */
  panelSites: readonly string[];
  shortcuts: ShortcutListProps;
  openFile: (file: File) => Promise<number>;
  saveCopy: () => Promise<void>;
  version: string;
}

/** The user's choices, and the library as a file. */
export function OptionsPage({
  name,
  hideImported,
  sites,
  panelSites,
  shortcuts,
  openFile,
  saveCopy,
  version,
}: OptionsPageProps) {
  const [problem, setProblem] = useState<unknown>();
  const save = () =>
    void saveCopy().then(
      () => setProblem(undefined),
      (error: unknown) => setProblem(error),
    );
  return (
    <Page title={text('optionsTitle')}>
      <Section title={text('optionsNameTitle')}>
        <NameField name={name} />
        <p class="quiet-text">{text('optionsNameWhy')}</p>
      </Section>
      <Section title={text('optionsSites')}>
        <p>{text('optionsSitesWhy')}</p>
        {sites.map((site) => (
          <CheckField key={site.name} label={site.name} isOn={site.isOn} turn={site.turn} />
        ))}
      </Section>
      <Section title={text('optionsPanel')}>
        <p>{text('optionsPanelWhy')}</p>
        {panelSites.map((site) => (
          <HomeField key={site} site={site} />
        ))}
      </Section>
      <Section title={text('optionsTags')}>
        <p>{text('optionsTagsWhy')}</p>
        <p>
          <a href="/tags.html">{text('tagsManage')}</a>
        </p>
      </Section>
      <Section title={text('optionsBadges')}>
        <SwitchField label={text('optionsHideImported')} setting={hideImported} />
      </Section>
      <WorkingSections {...shortcuts} />
      <Section title={text('optionsCopy')}>
        <p>{text('optionsCopyWhy')}</p>
        <p>
          <button type="button" onClick={save}>
            {text('optionsSaveCopy')}
          </button>
        </p>
        {problem !== undefined && <Problem error={problem} onRetry={save} />}
        <p>{text('fileWhy')}</p>
        <FileField open={openFile} />
      </Section>
      <Section title={text('optionsPrivate')}>
        <p>{text('optionsPrivateWhy')}</p>
      </Section>
      <p class="quiet-text">{text('optionsVersion', version)}</p>
    </Page>
  );
}
