import { text, type TextKey } from '../../../ui/text.ts';
import { Folded } from '../folded.tsx';

/** What can be typed, and what it finds. */
const EXAMPLES: readonly (readonly [typed: string, finds: TextKey])[] = [
  ['sepsis neonat', 'findHelpWords'],
  ['"sore throat"', 'findHelpPhrase'],
  ['-review', 'findHelpNot'],
  ['tag:methods', 'findHelpTag'],
  ['author:garcia', 'findHelpAuthor'],
  ['journal:lancet', 'findHelpJournal'],
  ['year:2019-2023', 'findHelpYear'],
  ['status:read', 'findHelpStatus'],
  ['decision:include', 'findHelpDecision'],
  ['has:note has:highlight', 'findHelpHas'],
  ['is:retracted', 'findHelpRetracted'],
  ['pmid:32294989', 'findHelpPmid'],
];

/** What the search field understands, folded behind a question mark. */
export function SearchHelp() {
  return (
    <Folded name={text('findHelp')} sign="?" class="find-help" isText>
      <p>{text('findHelpLead')}</p>
      <dl>
        {EXAMPLES.map(([typed, finds]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{text(finds)}</dd>
          </div>
        ))}
      </dl>
      <p>{text('findHelpFolding')}</p>
    </Folded>
  );
}
