import { useState } from 'preact/hooks';
import { Page, Section } from '../ui/page.tsx';
import { text } from '../ui/text.ts';
import { Contents } from './contents.tsx';
import { SECTIONS } from './options-sections.tsx';
import type { OptionsWorld } from './options-world.ts';
import { useAddressedSection } from './use-addressed-section.ts';

/** The user's choices, what PubMargin keeps, and how to be rid of it. */
export function OptionsPage(world: OptionsWorld) {
  /** Grows when everything is deleted: the fields then show what holds for a PubMargin that is as on its first day. */
  const [life, setLife] = useState(0);
  useAddressedSection();
  return (
    <div class="options">
      <Page title={text('optionsTitle')} here="options">
        <Contents sections={SECTIONS.map(({ id, title }) => ({ id, title: text(title) }))} />
        {SECTIONS.map(({ id, title, why, outlives, fields }) => (
          <Section key={outlives ? id : `${id} ${life}`} id={id} title={text(title)}>
            {why && <p>{text(why)}</p>}
            {fields(world, () => setLife(life + 1))}
          </Section>
        ))}
      </Page>
    </div>
  );
}
