import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../../protocol/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import { TagList } from '../../ui/tag-list.tsx';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';
import { EditorPlace } from './editor-place.tsx';
import type { Goal } from './goal.ts';
import type { Changes } from './use-changes.ts';

export interface PartProps {
  session: PageSession;
  entry: EntryView | null;
  changes: Changes;
}

/** The article's tags, and the field for another one. */
export function Tags({ session, entry, changes, goal }: PartProps & { goal: Goal | undefined }) {
  /** How often the user asked for the field since it was last closed. */
  const [asked, setAsked] = useState(0);
  const adding = asked > 0;
  const button = useRef<HTMLButtonElement>(null);
  const wasAdding = useRef(false);
  const tags = entry?.tags ?? [];
  const known = useRef(tags);
  known.current = tags;

  useEffect(() => {
    if (wasAdding.current && !adding) focusIfLost(button.current);
    wasAdding.current = adding;
  }, [adding]);

  useEffect(() => {
    if (goal?.what === 'new-tag') setAsked((times) => times + 1);
  }, [goal]);

  const subject = adding ? session.articleSubject() : undefined;
  return (
    <div class="part">
      {tags.length > 0 && (
        <TagList
          tags={tags}
          onRemove={(tag) =>
            void changes.change({ type: 'remove-tag', tag: tag.key }, text('panelTagRemoved', tag.name))
          }
        />
      )}
      {subject && (
        <EditorPlace
          asked={asked}
          isLive
          draw={(tools, place) =>
            tools.tagField(place, {
              subject,
              present: tags.map(({ key }) => key),
              onAdded: (answer) => {
                changes.heard(answer);
                const added = answer.entry?.tags.find(
                  (tag) => !known.current.some(({ key }) => key === tag.key),
                );
                if (added) changes.said(text('panelTagAdded', added.name), answer.undo, false);
                void session.refresh();
              },
              onClose: () => setAsked(0),
            })
          }
        />
      )}
      <button type="button" class="add" ref={button} onClick={() => setAsked(asked + 1)}>
        <Icon name="plus" />
        {text('panelAddTag')}
      </button>
    </div>
  );
}

/** Gives the focus to the element unless the user has put it elsewhere meanwhile. */
export function focusIfLost(element: HTMLElement | null | undefined): void {
  const root = element?.getRootNode();
  if (root instanceof ShadowRoot && root.activeElement !== null) return;
  element?.focus();
}
