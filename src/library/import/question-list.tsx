import { useId, useState } from 'preact/hooks';
import type { ImportQuestion } from '../../import/importing.ts';
import { libraryAddress } from '../../protocol/library-address.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { text } from '../../ui/text.ts';
import { NamedArticleLines } from './named-article-lines.tsx';
import { SearchLink } from './search-link.tsx';

/** How many are drawn at first, and how many more then. */
const FIRST = 20;

export interface QuestionListProps {
  questions: readonly ImportQuestion[];
  /** Records that are of the known article, as the user said. */
  same: ReadonlySet<number>;
  onSame: (same: ReadonlySet<number>) => void;
}

/** Records that may be of articles in the library: never decided but by the user. */
export function QuestionList({ questions, same, onSame }: QuestionListProps) {
  const [shown, setShown] = useState(FIRST);
  const id = useId();
  if (questions.length === 0) return null;
  const say = (record: number, isSame: boolean) => {
    const next = new Set(same);
    if (isSame) next.add(record);
    else next.delete(record);
    onSame(next);
  };
  const left = questions.length - shown;
  return (
    <section class="import-questions" aria-labelledby={id}>
      <h4 id={id}>{text('importQuestions', printedNumber(questions.length))}</h4>
      <p class="quiet-text">{text('importQuestionsWhy')}</p>
      {questions.slice(0, shown).map((question) => (
        <Question
          key={question.record}
          question={question}
          onSay={(isSame) => say(question.record, isSame)}
        />
      ))}
      {left > 0 && (
        <button type="button" onClick={() => setShown(shown + 5 * FIRST)}>
          {text('addShowMore', printedNumber(Math.min(left, 5 * FIRST)))}
        </button>
      )}
    </section>
  );
}

/** Two articles side by side, and the user's answer. */
function Question({
  question: { read, known, search },
  onSay,
}: {
  question: ImportQuestion;
  onSay: (isSame: boolean) => void;
}) {
  const name = useId();
  const answer = (value: string, label: string, isSame: boolean) => (
    <span class="choice">
      <input id={`${name}-${value}`} type="radio" name={name} onChange={() => onSay(isSame)} />
      <label for={`${name}-${value}`}>{label}</label>
    </span>
  );
  return (
    <fieldset class="import-question">
      <legend class="unseen">{text('importQuestion', read.title ?? '')}</legend>
      <div class="import-sides">
        <div>
          <span class="import-side">{text('importInFile')}</span>
          <NamedArticleLines article={read} />
        </div>
        <div>
          <a
            class="import-side"
            href={libraryAddress({ path: known.key })}
            target="_blank"
            rel="noreferrer"
            aria-label={text('importSeeKnown', known.title ?? known.key)}
          >
            {text('importInLibrary')}
          </a>
          <NamedArticleLines article={known} />
        </div>
      </div>
      {search !== undefined && (
        <p class="quiet-text">
          {text('importOnlySame')} <SearchLink search={search} called={read.title ?? read.authors} />
        </p>
      )}
      <div class="import-answers">
        {answer('same', text('importSame'), true)}
        {answer('other', text('importNotSame'), false)}
      </div>
    </fieldset>
  );
}
