import { useId } from 'preact/hooks';
import type { Abstract, Citation } from '../../article/citation.ts';
import { text } from '../../ui/text.ts';

/** The abstract with its sections, those in other languages folded, and the terms that the article is filed under. */
export function ArticleText({ citation }: { citation: Citation }) {
  const id = useId();
  const [first, ...others] = citation.abstracts;
  const mesh = citation.mesh.map(({ term, major }) => (major ? `${term}*` : term));
  return (
    <>
      {first && (
        <section class="detail-part" aria-labelledby={id}>
          <h3 id={id}>{text('detailAbstract')}</h3>
          <Sections abstract={first} />
          {others.map((abstract, at) => (
            <details key={at}>
              <summary>{text('detailOtherAbstract')}</summary>
              <Sections abstract={abstract} />
            </details>
          ))}
        </section>
      )}
      <Terms name={text('detailKeywords')} terms={citation.keywords} />
      <Terms name={text('detailMesh')} terms={mesh} />
      <Terms name={text('detailSubstances')} terms={citation.substances} />
    </>
  );
}

function Sections({ abstract }: { abstract: Abstract }) {
  return (
    <>
      {abstract.sections.map(({ label, text: said }, at) => (
        <p key={at} dir="auto">
          {label !== undefined && <strong>{label}: </strong>}
          {said}
        </p>
      ))}
    </>
  );
}

function Terms({ name, terms }: { name: string; terms: readonly string[] }) {
  if (terms.length === 0) return null;
  return (
    <details class="detail-terms">
      <summary>
        {name} <span class="detail-count">{terms.length}</span>
      </summary>
      <ul>
        {terms.map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
    </details>
  );
}
