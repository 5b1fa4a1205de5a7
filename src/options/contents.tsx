import { useId } from 'preact/hooks';
import { text } from '../ui/text.ts';

/** The page's sections as links: beside them in a wide window, above them in a narrow one. */
export function Contents({ sections }: { sections: readonly { id: string; title: string }[] }) {
  const id = useId();
  return (
    <nav class="contents" aria-labelledby={id}>
      <div>
        <h2 id={id}>{text('optionsContents')}</h2>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
