import { useEffect, useRef, useState } from 'preact/hooks';
import type { TagChange } from '../protocol/messages.ts';
import { foldTagName } from '../entry/tag.ts';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { text } from '../ui/text.ts';
import { Toast } from '../ui/toast.tsx';
import { useUndoKey } from '../ui/use-undo-key.ts';
import { FilterFields } from './filter-fields.tsx';
import { TagDetails } from './tag-details.tsx';
import { shownLines, type TagFilter, type TagNode, tagTree, targetOf } from './tag-tree.ts';
import { TAG_NUMBERS } from './tag-numbers.ts';
import { TagTreeView, type TreeAction } from './tag-tree-view.tsx';
import type { TagsWorld } from './tags-world.ts';
import { useTagChanges } from './use-tag-changes.ts';
import { useTags } from './use-tags.ts';

const ALL: TagFilter = { text: '', use: 'all' };

/** The tag manager: all tags as a tree, and what can be done to the current one. */
export function TagsPage({ world }: { world: TagsWorld }) {
  const { tags, error, refresh } = useTags(world);
  const changes = useTagChanges(world, refresh);
  const [filter, setFilter] = useState(ALL);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<{ path: string; tag: string | undefined; at: number }>();
  const page = useRef<HTMLDivElement>(null);
  /** How often the tree took the focus, once it was drawn anew: what was pressed may be gone. */
  const [returned, setReturned] = useState(0);

  const lines = shownLines(tagTree(tags ?? []), closed, filter);
  const line = currentLine(lines, current);
  const tag = line?.tag;
  const choose = (node: TagNode) =>
    setCurrent({ path: node.path, tag: node.tag?.key, at: lines.indexOf(node) });

  useEffect(() => {
    if (returned === 0) return;
    const find = (selector: string) => page.current?.querySelector<HTMLElement>(selector);
    (find('[role="treeitem"][tabindex="0"]') ?? find('.filter .field'))?.focus();
  }, [returned]);
  useUndoKey(changes.done?.undo, () => void changes.undo());

  const change = async (what: TagChange, said: string) => {
    if (!line) return false;
    // The line may be gone afterwards, or go by another name: then the next one is current.
    setCurrent({
      path: what.type === 'rename' ? foldTagName(what.name) : line.path,
      tag: what.type === 'merge' ? what.into : tag?.key,
      at: lines.indexOf(line),
    });
    const isMade = await changes.change(targetOf(line), what, said);
    if (isMade && ['rename', 'merge', 'delete'].includes(what.type)) setReturned((times) => times + 1);
    return isMade;
  };
  const act = (action: TreeAction) => {
    if (!line) return;
    if (action.type === 'rename') {
      const name = page.current?.querySelector<HTMLInputElement>('[data-name]');
      name?.focus();
      name?.select();
    }
    if (action.type === 'delete') void change({ type: 'delete' }, text('tagsDeleted', line.name));
    if (action.type === 'number' && tag) void change(...numbering(tag.name, action.number));
  };

  return (
    <Page title={text('tagsTitle')} here="tags">
      <div class="manager" ref={page} aria-busy={changes.isBusy}>
        {error !== undefined && <Problem error={error} onRetry={() => void refresh()} />}
        {tags?.length === 0 && <p>{text('tagsNone')}</p>}
        {tags && tags.length > 0 && (
          <>
            <FilterFields filter={filter} onFilter={setFilter} />
            <div class="columns">
              <div>
                {lines.length > 0 ? (
                  <TagTreeView
                    {...{ lines, closed }}
                    current={line?.path}
                    onCurrent={choose}
                    onToggle={({ path }) => setClosed(toggled(closed, path))}
                    onAction={act}
                  />
                ) : (
                  <p role="status">{text('tagsNoMatch')}</p>
                )}
                <p class="quiet-text keys">{text('tagsKeys')}</p>
              </div>
              {line && (
                <TagDetails key={tag?.key ?? line.path} node={line} {...{ tags, world }} onChange={change} />
              )}
            </div>
          </>
        )}
        <Foot changes={changes} />
      </div>
    </Page>
  );
}

/** What is going on, and what came of the last change. */
function Foot({ changes }: { changes: ReturnType<typeof useTagChanges> }) {
  const { isBusy, progress, problem, done } = changes;
  const working = isBusy && progress ? text('tagsWorking', progress.done, progress.total) : '';
  return (
    <div class="foot">
      {working && progress && (
        <div class="working">
          <progress value={progress.done} max={progress.total} aria-label={working} />
          <span aria-hidden="true">{working}</span>
        </div>
      )}
      {problem && <Problem error={problem.error} onRetry={problem.retry} />}
      {done && (
        <Toast
          message={done.message}
          takesFocus={false}
          onUndo={done.undo === undefined ? undefined : () => void changes.undo()}
          onDismiss={() => changes.dismiss()}
        />
      )}
      <p class="unseen" role="status">
        {done?.message}
      </p>
    </div>
  );
}

/** The current tag's line wherever its name put it; where it is gone, the line that took its place. */
function currentLine(
  lines: readonly TagNode[],
  current: { path: string; tag: string | undefined; at: number } | undefined,
): TagNode | undefined {
  if (!current) return lines[0];
  return (
    (current.tag === undefined ? undefined : lines.find(({ tag }) => tag?.key === current.tag)) ??
    lines.find(({ path }) => path === current.path) ??
    lines[Math.min(current.at, lines.length - 1)]
  );
}

function numbering(name: string, number: number | null): [TagChange, string] {
  const known = TAG_NUMBERS.find((one) => one === number) ?? null;
  const said = known === null ? text('tagsUnnumbered', name) : text('tagsNumbered', name, known);
  return [{ type: 'set-number', number: known }, said];
}

function toggled(closed: ReadonlySet<string>, path: string): ReadonlySet<string> {
  const next = new Set(closed);
  if (!next.delete(path)) next.add(path);
  return next;
}
