import { exclusionReasons } from '../settings/exclusion-reasons.ts';
import { ownKeys, singleKeys } from '../settings/keys.ts';
import { highlightToolbar } from '../settings/settings.ts';
import { Section } from '../ui/page.tsx';
import { text } from '../ui/text.ts';
import { KeyList } from './key-list.tsx';
import { ReasonList } from './reason-list.tsx';
import { ShortcutList, type ShortcutListProps } from './shortcut-list.tsx';
import { SwitchField } from './switch-field.tsx';

/** How the user works on pages: keys, shortcuts, highlights, reasons. */
export function WorkingSections({ shortcuts, change }: ShortcutListProps) {
  return (
    <>
      <Section title={text('optionsKeys')}>
        <p>{text('optionsKeysWhy')}</p>
        <SwitchField label={text('optionsKeysOn')} setting={singleKeys} />
        <p>{text('optionsKeysSet')}</p>
        <KeyList own={ownKeys} />
      </Section>
      <Section title={text('optionsShortcuts')}>
        <p>{text('optionsShortcutsWhy')}</p>
        <ShortcutList shortcuts={shortcuts} change={change} />
      </Section>
      <Section title={text('optionsHighlights')}>
        <SwitchField label={text('optionsHighlightToolbar')} setting={highlightToolbar} />
      </Section>
      <Section title={text('optionsReasons')}>
        <p>{text('optionsReasonsWhy')}</p>
        <ReasonList reasons={exclusionReasons} />
      </Section>
    </>
  );
}
