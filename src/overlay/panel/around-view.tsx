import { useId, useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';
import { around, aroundText, type Neighbour } from './around.ts';

/** What the library knows around the article, and the way there. */
export function AroundView({ session }: { session: PageSession }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const known = around(session);
  const sentence = aroundText(known);
  if (sentence === undefined) return null;
  return (
    <div class="line">
      <button
        type="button"
        class="link"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {sentence}
      </button>
      <div id={id} hidden={!open}>
        <Neighbours label={text('panelAroundCites')} list={known.cites} />
        <Neighbours label={text('panelAroundCitedBy')} list={known.citedBy} />
      </div>
    </div>
  );
}

function Neighbours({ label, list }: { label: string; list: readonly Neighbour[] }) {
  if (list.length === 0) return null;
  return (
    <>
      <h3 class="label">{label}</h3>
      <ul class="neighbours">
        {list.map(({ key, title, mention, address }) => (
          <li key={key}>
            {mention ? (
              <button type="button" class="link" onClick={() => show(mention.element)}>
                {title}
              </button>
            ) : (
              <a href={address}>{title}</a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function show(element: Element): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
