import { render } from 'preact';
import { articleAddress } from '../../article/article-address.ts';
import { citationOfMention } from '../../article/citation-of-mention.ts';
import { isKnownTime } from '../../entry/note-time.ts';
import { listOfOrigin, originName } from '../../entry/origin.ts';
import type { Mention } from '../../pages/reading.ts';
import type { BadgeView, Subject } from '../../protocol/messages.ts';
import { CHOICES, chosenText } from '../../ui/choice-text.ts';
import { day } from '../../ui/dates.ts';
import controls from '../../ui/controls.css?inline';
import { TagList } from '../../ui/tag-list.tsx';
import { text } from '../../ui/text.ts';
import type { EditingTools } from '../editing/tools.ts';
import { EditorPlace } from '../panel/editor-place.tsx';
import { sheet } from '../host.ts';
import type { MentionEdit } from '../page-session.ts';
import { trusted } from '../trusted.ts';
import css from './card.css?inline';
import { noteCountText } from '../../ui/badge-name.ts';

export interface CardProps {
  title: string;
  /** null: not in the library yet. */
  view: BadgeView | null;
  subject: Subject;
  /** The mention's text, and the parts that the page keeps apart. */
  printed: Pick<Mention, 'text' | 'parts'>;
  /** What the card opens with, when the user asked to add something. */
  editing: MentionEdit | undefined;
  /** How often the user asked to add something: each time the next key belongs to the field. */
  asked: number;
  setEditing: (editing: MentionEdit | undefined) => void;
  /** Something reached the library. */
  onSaved: () => void;
}

/** Draws the card into the place, or takes it away. */
export function drawCard(place: HTMLElement, props: CardProps | null): void {
  render(
    props && (
      <>
        <style>{sheet([controls, css])}</style>
        <Card {...props} />
      </>
    ),
    place,
  );
}

/** What the user keeps about a mentioned article, and the way to add to it without leaving the page. */
function Card({ title, view, subject, printed, editing, asked, setEditing, onSaved }: CardProps) {
  const address = articleAddress(subject.ids);
  const edit = (what: MentionEdit) => trusted(() => setEditing(what));
  const onClose = () => setEditing(undefined);
  const cited = (): Subject => ({
    ...subject,
    citation: citationOfMention(subject.ids, printed.text, printed.parts),
  });
  const draw = {
    tag: (tools: EditingTools, place: HTMLElement) =>
      tools.tagField(place, {
        subject: cited(),
        present: view?.tags.map(({ key }) => key),
        onAdded: onSaved,
        onClose,
      }),
    note: (tools: EditingTools, place: HTMLElement) =>
      tools.noteEditor(place, { subject: cited(), onSaved, onClose }),
  };
  return (
    <div class="card">
      <p class="title" dir="auto">
        {title}
      </p>
      <div id="held">{view ? <Held view={view} /> : <p class="quiet">{text('cardNothing')}</p>}</div>
      <div class="actions">
        <button type="button" class="quiet" onClick={edit('note')}>
          {text('cardAddNote')}
        </button>
        <button type="button" class="quiet" onClick={edit('tag')}>
          {text('cardAddTag')}
        </button>
        {address && <a href={address}>{text('cardOpenArticle')}</a>}
      </div>
      {editing && (
        <div class="editing">
          <EditorPlace key={editing} draw={draw[editing]} asked={asked} />
        </div>
      )}
    </div>
  );
}

function Held({ view }: { view: BadgeView }) {
  const more = view.noteCount - view.notes.length;
  const chosen = CHOICES.map((choice) => chosenText(choice, view)).filter(Boolean);
  return (
    <>
      {chosen.length > 0 && <p class="chosen">{chosen.join(' · ')}</p>}
      {view.imported && <p class="quiet">{text('cardImported')}</p>}
      {view.tags.length > 0 && <TagList tags={view.tags} />}
      <ul class="notes">
        {view.notes.map(({ excerpt, author, modified, origin = '' }) => (
          <li key={`${modified} ${excerpt}`} class={listOfOrigin(origin) ? 'sent' : undefined}>
            <p class="excerpt" dir="auto">
              {excerpt}
            </p>
            <p class="byline">
              {[
                author,
                isKnownTime(modified) && day(modified),
                origin && text('originFrom', originName(origin)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && view.notes.length > 0 && <p class="quiet">{text('cardMore', noteCountText(more))}</p>}
    </>
  );
}
