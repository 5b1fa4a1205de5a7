import { useId } from 'preact/hooks';
import type { TagChange } from '../protocol/messages.ts';
import { libraryAddress } from '../protocol/library-address.ts';
import { treeKey } from '../search/tag-family.ts';
import type { StoredTag } from '../store/schema.ts';
import { TagName } from '../ui/tag-list.tsx';
import { text } from '../ui/text.ts';
import { MergeForm } from './merge-form.tsx';
import { RenameForm } from './rename-form.tsx';
import { TagCounts } from './tag-counts.tsx';
import { TagLooks } from './tag-looks.tsx';
import { type TagNode, tagsBelow } from './tag-tree.ts';
import type { TagsWorld } from './tags-world.ts';

export interface TagDetailsProps {
  node: TagNode;
  tags: readonly StoredTag[];
  world: Pick<TagsWorld, 'plan' | 'screening' | 'copy'>;
  /** Makes the change to the tag, or to those below where it is none itself, and says so. Resolves to whether it was made. */
  onChange: (change: TagChange, said: string) => Promise<boolean>;
}

/** Everything that can be done to one tag, or to the tags below the beginning of names that is none itself. */
export function TagDetails({ node, tags, world, onChange }: TagDetailsProps) {
  const id = useId();
  const { tag, name } = node;
  const belowNames = tagsBelow(node)
    .map((one) => one.name)
    .join(', ');
  return (
    <section class="details" aria-labelledby={id}>
      <h2 id={id} data-colour={tag?.colour}>
        {tag ? <TagName name={name} /> : name}
      </h2>
      <p class="quiet-text">
        {tag ? articlesText(tag.count) : text('tagsPathOnly')}{' '}
        {tag?.count !== 0 && (
          <a href={libraryAddress({ tag: treeKey(name, tag?.key) })}>{text('tagsArticlesShow')}</a>
        )}
      </p>
      <RenameForm key={name} {...{ node, belowNames, world, onChange }} />
      {tag && <TagLooks {...{ tag, tags, onChange }} />}
      <MergeForm {...{ node, tags, world, onChange }} />
      <TagCounts {...{ node, tags, world }} />
      <div>
        <button type="button" onClick={() => void onChange({ type: 'delete' }, text('tagsDeleted', name))}>
          {tag ? text('tagsDelete') : text('tagsDeletePath')}
        </button>
        <p class="quiet-text">
          {tag ? text('tagsDeleteWhat') : text('tagsDeletePathWhat', belowNames)}{' '}
          {tag && belowNames && text('tagsDeleteBelow', belowNames)}
        </p>
      </div>
    </section>
  );
}

/** "1 article", "5 articles". */
export function articlesText(count: number): string {
  return count === 1 ? text('tagsArticle') : text('tagsArticles', count);
}
