import { text } from '../../ui/text.ts';

/** A search on PubMed for an article that nothing identifies. `search`: its address; `called`: what people know it by. */
export function SearchLink({ search, called }: { search: string; called: string }) {
  return (
    <a href={search} target="_blank" rel="noreferrer" aria-label={text('importSearchFor', called)}>
      {text('importSearch')}
    </a>
  );
}
