import { useState } from 'preact/hooks';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import type { LookWorld } from './look-world.ts';
import { MapPicture } from './map-picture.tsx';
import { OftenCitedTable } from './often-cited-table.tsx';
import { TagsPicture } from './tags-picture.tsx';
import { TimePicture } from './time-picture.tsx';
import { useLook } from './use-look.ts';

/** Pictures of the library where people would rather look than read. */
export function Pictures({ world }: { world: LookWorld }) {
  const { look, error, retry } = useLook(world);
  const [now] = useState(() => Date.now());
  return (
    <main class="look" aria-label={text('libraryLook')} aria-busy={!look?.links}>
      {error !== undefined && <Problem error={error} onRetry={retry} />}
      {look?.entries.length === 0 && <p class="nothing">{text('pictureNothing')}</p>}
      {look && look.entries.length > 0 && (
        <>
          <div class="look-head">
            <h2>{text('libraryLook')}</h2>
            <button type="button" onClick={() => window.print()}>
              {text('picturePrint')}
            </button>
          </div>
          <TimePicture entries={look.entries} now={now} />
          <TagsPicture entries={look.entries} tags={look.tags} />
          <MapPicture world={world} look={look} />
          <OftenCitedTable world={world} look={look} />
        </>
      )}
    </main>
  );
}
