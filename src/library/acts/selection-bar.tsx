import { useEffect, useState } from 'preact/hooks';
import type { ArticleKey } from '../../article/article-key.ts';
import type { EntriesChange } from '../../entry/many-change.ts';
import { Icon } from '../../ui/icon.tsx';
import { Problem } from '../../ui/problem.tsx';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { articlesText } from './act-text.ts';
import type { Acts } from './acts.ts';
import type { ActsWorld } from './acts-world.ts';
import './acts.css';
import { BarMenu } from './bar-menu.tsx';
import { DecisionMenu, RatingMenu, StatusMenu } from './choice-menus.tsx';
import { ExportMenu } from './export-menu.tsx';
import type { Taken } from '../export/taken-out.tsx';
import { useNow } from '../use-now.ts';
import { ShareWith } from '../share/share-with.tsx';
import { useLabs } from '../share/use-labs.ts';
import { sharedActs } from './shared-acts.ts';
import { AddTag, RemoveTag } from './tag-menus.tsx';

/** Above so many entries deleting asks once more. */
const FEW = 20;

export interface SelectionBarProps {
  /** What is selected, in the order of the list. */
  keys: readonly ArticleKey[];
  onClear: () => void;
  /** They are to go out, in a dialog. */
  onTake: (way: Taken['way']) => void;
  /** In tests; else those of this window. */
  acts?: Acts;
  world?: ActsWorld;
}

type Menu = 'add-tag' | 'remove-tag' | 'status' | 'decision' | 'rating' | 'share' | 'export' | 'delete';

/** What can be done to all entries that are selected. What becomes of it stands at the foot of the library (act-foot.tsx). */
export function SelectionBar({ keys, onClear, onTake, ...given }: SelectionBarProps) {
  const { acts = sharedActs().acts, world = sharedActs().world } = given;
  const [open, setOpen] = useState<Menu>();
  const { running, cutOff } = useNow(acts);
  const isOff = running !== undefined || cutOff !== undefined;
  const selected = text('actsSelected', printedNumber(keys.length));
  const { labs, error, share } = useLabs(world.shares, keys);
  useEffect(() => setOpen(undefined), [keys.length === 0]);
  if (keys.length === 0) return null;

  const close = () => setOpen(undefined);
  const act = (change: EntriesChange, tagName?: string) => {
    close();
    return acts.act(change, keys, tagName);
  };
  const choose = (change: EntriesChange) => void act(change);
  const remove = () => void act({ type: 'remove-entry' }).then((isDone) => (isDone ? onClear() : undefined));
  const menu = (which: Menu, isOffNow = isOff) => ({
    isOpen: open === which,
    isOff: isOffNow,
    onToggle: (isOpen: boolean) => setOpen((now) => (isOpen ? which : now === which ? undefined : now)),
  });

  return (
    <div class="selection-bar" role="group" aria-label={selected}>
      <span class="selection-count">{selected}</span>
      <BarMenu name={text('panelAddTag')} {...menu('add-tag')}>
        <AddTag
          read={() => world.tags()}
          onAdd={(name) => void act({ type: 'add-tag', name }, name)}
          onClose={close}
        />
      </BarMenu>
      <BarMenu name={text('actsRemoveTag')} {...menu('remove-tag')}>
        <RemoveTag
          keys={keys}
          read={(of) => world.tagsOf(of)}
          onRemove={({ key, name }) => void act({ type: 'remove-tag', tag: key }, name)}
        />
      </BarMenu>
      <BarMenu name={text('statusLabel')} {...menu('status')}>
        <StatusMenu onChange={choose} />
      </BarMenu>
      <BarMenu name={text('decisionLabel')} {...menu('decision')}>
        <DecisionMenu reasons={() => world.reasons()} onChange={choose} />
      </BarMenu>
      <BarMenu name={text('ratingLabel')} {...menu('rating')}>
        <RatingMenu onChange={choose} />
      </BarMenu>
      {labs.length > 0 && (
        <BarMenu name={text('shareMenu')} {...menu('share')}>
          <ShareWith labs={labs} count={keys.length} onShare={share} />
          {error !== undefined && <Problem error={error} />}
        </BarMenu>
      )}
      <BarMenu name={text('actsExport')} {...menu('export', false)}>
        <ExportMenu
          {...{ keys, world }}
          onExport={() => {
            close();
            onTake('export');
          }}
          onSend={() => {
            close();
            onTake('send');
          }}
        />
      </BarMenu>
      {keys.length > FEW ? (
        <BarMenu name={text('actsDelete')} {...menu('delete')}>
          <p class="bar-hint">{text('actsDeleteWhat')}</p>
          <button type="button" class="primary" onClick={remove}>
            {text('actsDeleteAll', articlesText(keys.length))}
          </button>
        </BarMenu>
      ) : (
        <button type="button" aria-disabled={isOff} onClick={() => (isOff ? undefined : remove())}>
          {text('actsDelete')}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={text('actsClear')}
        title={text('actsClear')}
        onClick={onClear}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
