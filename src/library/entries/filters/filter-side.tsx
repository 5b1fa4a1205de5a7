import { useMemo } from 'preact/hooks';
import type { Facets } from '../../../search/facets.ts';
import type { Filter } from '../../../search/filter.ts';
import type { Query } from '../../../search/query.ts';
import type { StoredTag } from '../../../store/schema.ts';
import { text } from '../../../ui/text.ts';
import { FacetBox, FacetFrame, FacetGroup } from './facet-group.tsx';
import type { FacetOption } from './facet-option.ts';
import { decisionName, handName, statusName } from './filter-parts.ts';
import type { LibraryRead } from '../entries-world.ts';
import { mostFrequent } from './most-frequent.ts';
import { TagFacet } from './tag-facet.tsx';
import { useFacets } from './use-facets.ts';
import { YearFacet } from './year-facet.tsx';

export interface FilterSideProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** undefined until the reading has begun. */
  read: LibraryRead | undefined;
  query: Query;
}

const STATUSES = ['to-read', 'reading', 'read', 'none'] as const;
const DECISIONS = ['include', 'maybe', 'exclude', 'none'] as const;

/** What the list can be filtered by, with how many of what is found have it. Drawn anew once that is counted. */
export function FilterSide({ filter, onFilter, read, query }: FilterSideProps) {
  const facets = useFacets(read, query, filter);
  const tags = read?.tags;
  return useMemo(
    () => (facets && tags ? <Groups {...{ facets, tags, filter, onFilter }} /> : null),
    [facets, tags, filter, onFilter],
  );
}

interface GroupsProps extends Pick<FilterSideProps, 'filter' | 'onFilter'> {
  facets: Facets;
  tags: readonly StoredTag[];
}

function Groups({ facets, tags, filter, onFilter }: GroupsProps) {
  const set = (part: Partial<Filter>) => onFilter({ ...filter, ...part });
  return (
    <>
      <TagFacet
        tags={tags}
        counts={facets.tags}
        chosen={filter.tags}
        onChoose={(chosen) => set({ tags: chosen })}
      />
      <FacetGroup
        title={text('statusLabel')}
        options={inOrder(STATUSES, facets.statuses, filter.statuses, statusName)}
        chosen={filter.statuses}
        onChoose={(chosen) => set({ statuses: STATUSES.filter((one) => chosen.includes(one)) })}
      />
      <FacetGroup
        title={text('decisionLabel')}
        options={inOrder(DECISIONS, facets.decisions, filter.decisions, decisionName)}
        chosen={filter.decisions}
        onChoose={(chosen) => set({ decisions: DECISIONS.filter((one) => chosen.includes(one)) })}
      />
      <YearFacet counts={facets.years} chosen={filter.years} onChoose={(years) => set({ years })} />
      <FacetGroup
        title={text('listJournal')}
        options={mostFrequent(facets.journals, filter.journals)}
        chosen={filter.journals}
        onChoose={(journals) => set({ journals })}
      />
      <FacetGroup
        title={text('listAuthors')}
        options={mostFrequent(facets.authors, filter.authors)}
        chosen={filter.authors}
        onChoose={(authors) => set({ authors })}
      />
      {(facets.retracted > 0 || filter.isRetracted) && (
        <FacetFrame
          title={text('filterNotices')}
          onClear={filter.isRetracted ? () => set({ isRetracted: false }) : undefined}
        >
          <FacetBox
            count={facets.retracted}
            isChosen={filter.isRetracted}
            onChoose={(isRetracted) => set({ isRetracted })}
          >
            {text('listRetracted')}
          </FacetBox>
        </FacetFrame>
      )}
      {(facets.origins.size > 1 || filter.origins.length > 0) && (
        <FacetGroup
          title={text('filterOrigin')}
          options={mostFrequent(facets.origins, filter.origins, handName)}
          chosen={filter.origins}
          onChoose={(origins) => set({ origins })}
        />
      )}
    </>
  );
}

/** The few values of a choice in their own order; none where nothing was ever chosen for an article. */
function inOrder<T extends string>(
  values: readonly T[],
  counts: ReadonlyMap<T, number>,
  chosen: readonly T[],
  name: (value: T) => string,
): FacetOption[] {
  const isUsed =
    chosen.length > 0 || values.some((value) => value !== 'none' && (counts.get(value) ?? 0) > 0);
  return isUsed ? values.map((value) => ({ value, name: name(value), count: counts.get(value) ?? 0 })) : [];
}
