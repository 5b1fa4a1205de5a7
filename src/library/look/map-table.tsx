import { text } from '../../ui/text.ts';
import { fragmentOf } from '../address.ts';
import type { CitationMap, MapArticle } from './citation-map.ts';
import { PictureTable } from './picture-table.tsx';
import type { TagLook } from './tag-names.ts';

/** The map as a table: its articles, the newest first, each with those that it cites. */
export function MapTable({ map: { articles }, look }: { map: CitationMap; look: (key: string) => TagLook }) {
  return (
    <PictureTable
      caption={text('pictureMap')}
      head={[text('pictureArticle'), text('pictureTagsHead'), text('pictureCites'), text('pictureCitedBy')]}
      rows={() =>
        articles
          .toSorted((a, b) => (b.printed?.year ?? 0) - (a.printed?.year ?? 0) || (a.name < b.name ? -1 : 1))
          .map((article) => [
            <>
              <ArticleLink article={article} /> {article.entry.title}
            </>,
            article.entry.tagKeys.map((key) => look(key).name).join(', '),
            article.cites.map((at, number) => {
              const cited = articles[at];
              return cited ? (
                <>
                  {number > 0 && ', '}
                  <ArticleLink article={cited} />
                </>
              ) : null;
            }),
            article.citedBy.length,
          ])
      }
    />
  );
}

function ArticleLink({ article: { entry, name } }: { article: MapArticle }) {
  return <a href={fragmentOf({ view: 'entries', path: entry.key })}>{name}</a>;
}
