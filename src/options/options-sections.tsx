import type { ComponentChildren } from 'preact';
import { HIGHLIGHT_COLOURS } from '../entry/highlight-colour.ts';
import { SyncPart } from '../in-step/sync-part.tsx';
import { exclusionReasons } from '../settings/exclusion-reasons.ts';
import { ownKeys, singleKeys } from '../settings/keys.ts';
import { fixedHighlightColour } from '../settings/last-highlight-colour.ts';
import { authorName, hideImported, highlightToolbar } from '../settings/settings.ts';
import { colourName } from '../ui/colour-name.ts';
import { NameField } from '../ui/name-field.tsx';
import { text, type TextKey } from '../ui/text.ts';
import { About } from './about.tsx';
import { BackupSections } from './backup-sections.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import { HomeField } from './home-field.tsx';
import { KeyList } from './key-list.tsx';
import type { OptionsWorld } from './options-world.ts';
import { PrivateWindows } from './private-windows.tsx';
import { ProxyField } from './proxy-field.tsx';
import { ReasonList } from './reason-list.tsx';
import { SelectField } from './select-field.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { LookUpField, SiteFields } from './site-fields.tsx';
import { StorageState } from './storage-state.tsx';
import { SwitchField } from './switch-field.tsx';

/** One part of the options page. */
export interface OptionsSection {
  /** What an address leads to: `options.html#sites`. Other pages link there. */
  readonly id: string;
  readonly title: TextKey;
  /** The one sentence that explains it. */
  readonly why?: TextKey;
  /** Stays as it is drawn when everything is deleted. */
  readonly outlives?: boolean;
  readonly fields: (world: OptionsWorld, onDeleted: () => void) => ComponentChildren;
}

/** In their order: where PubMargin works, how it looks and acts, what it keeps, and how to be rid of it. */
export const SECTIONS: readonly OptionsSection[] = [
  { id: 'sites', title: 'optionsSites', why: 'optionsSitesWhy', fields: () => <SiteFields /> },
  { id: 'proxy', title: 'proxyTitle', why: 'proxyWhy', fields: () => <ProxyField /> },
  { id: 'look-ups', title: 'lookUpsTitle', why: 'lookUpsWhy', fields: () => <LookUpField /> },
  {
    ...{ id: 'panel', title: 'optionsPanel', why: 'optionsPanelWhy' },
    fields: ({ panelSites }) => panelSites.map((site) => <HomeField key={site} site={site} />),
  },
  {
    ...{ id: 'badges', title: 'optionsBadges' },
    fields: () => <SwitchField label={text('optionsHideImported')} setting={hideImported} />,
  },
  {
    ...{ id: 'highlights', title: 'optionsHighlights' },
    fields: () => (
      <>
        <SwitchField label={text('optionsHighlightToolbar')} setting={highlightToolbar} />
        <SelectField
          label={text('optionsHighlightColour')}
          setting={fixedHighlightColour}
          options={[
            ['', text('optionsHighlightLast')],
            ...HIGHLIGHT_COLOURS.map((colour) => [colour, colourName(colour)] as const),
          ]}
        />
      </>
    ),
  },
  {
    ...{ id: 'keys', title: 'optionsKeys', why: 'optionsKeysWhy' },
    fields: () => (
      <>
        <SwitchField label={text('optionsKeysOn')} setting={singleKeys} />
        <p>{text('optionsKeysSet')}</p>
        <KeyList own={ownKeys} />
      </>
    ),
  },
  {
    ...{ id: 'shortcuts', title: 'optionsShortcuts', why: 'optionsShortcutsWhy' },
    fields: ({ shortcuts }) => <ShortcutList {...shortcuts} />,
  },
  {
    ...{ id: 'tags', title: 'optionsTags', why: 'optionsTagsWhy' },
    fields: () => (
      <p>
        <a href="/tags.html">{text('tagsManage')}</a> · <a href="/library.html">{text('panelLibrary')}</a>
      </p>
    ),
  },
  {
    ...{ id: 'reasons', title: 'optionsReasons', why: 'optionsReasonsWhy' },
    fields: () => <ReasonList reasons={exclusionReasons} />,
  },
  {
    ...{ id: 'name', title: 'optionsNameTitle', why: 'optionsNameWhy' },
    fields: () => <NameField name={authorName} />,
  },
  { id: 'private', title: 'optionsPrivate', fields: () => <PrivateWindows /> },
  {
    ...{ id: 'sync', title: 'syncTitle', why: 'syncWhy' },
    fields: ({ sync }) => <SyncPart world={sync} />,
  },
  {
    ...{ id: 'back-ups', title: 'optionsCopy', why: 'optionsCopyWhy' },
    fields: ({ files }) => <BackupSections world={files} />,
  },
  { id: 'storage', title: 'storageTitle', fields: ({ storage }) => <StorageState storage={storage} /> },
  {
    ...{ id: 'delete', title: 'deleteTitle', why: 'deleteWhy', outlives: true },
    fields: (world, onDeleted) => (
      <DeleteEverything {...world} saveCopy={world.files.saveCopy} onDeleted={onDeleted} />
    ),
  },
  { id: 'about', title: 'aboutTitle', fields: ({ version }) => <About version={version} /> },
];
