import { useEffect, useState } from 'preact/hooks';
import { suggestedTags } from '../../entry/suggested-tags.ts';
import { ask } from '../../protocol/ask.ts';
import type { TagView } from '../../protocol/messages.ts';
import { TagField } from '../../ui/tag-field.tsx';
import { onKeys } from '../key-guard.ts';
import type { TagFieldOptions } from './tools.ts';

/** A tag field that completes from the user's own tags and adds to the library. */
export function TagEditing({ subject, present = [], onAdded, onClose }: TagFieldOptions) {
  const [tags, setTags] = useState<TagView[]>([]);
  const [error, setError] = useState<unknown>();
  const [waiting, setWaiting] = useState<string>();

  const add = async (name: string): Promise<boolean> => {
    setWaiting(name);
    try {
      onAdded(await ask('write', { subject, change: { type: 'add-tag', name } }));
      setError(undefined);
      return true;
    } catch (reason) {
      setError(reason);
      return false;
    }
  };
  const allow = async () => {
    try {
      await ask('allow-private', {});
      if (waiting !== undefined && (await add(waiting))) onClose();
    } catch (reason) {
      setError(reason);
    }
  };
  useEffect(() => {
    ask('tags', {}).then(setTags, setError);
  }, []);

  return (
    <TagField
      tags={tags.filter(({ key }) => !present.includes(key))}
      suggestions={subject.citation && suggestedTags(subject.citation, present)}
      error={error}
      listenKeys={onKeys}
      onAdd={add}
      onClose={onClose}
      onAllowPrivate={() => void allow()}
      onManage={() => void ask('open-settings', { which: 'tags' }).catch(setError)}
    />
  );
}
