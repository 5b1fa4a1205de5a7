import type { ComponentChildren } from 'preact';
import { text, type TextKey } from './text.ts';

/** The pages that the head of each own page leads to. */
const WAYS = [
  ['library', 'popupLibrary'],
  ['tags', 'popupTags'],
  ['options', 'popupOptions'],
] as const satisfies readonly (readonly [string, TextKey])[];

export interface PageProps {
  title: string;
  /** Which of the pages that are always led to this is; none of them: `'other'`. Absent: nothing is led to. */
  here?: (typeof WAYS)[number][0] | 'other';
  children: ComponentChildren;
}

/** One of the extension's own pages: its title, the ways to the other ones, and its sections. */
export function Page({ title, here, children }: PageProps) {
  return (
    <main class="page">
      <div class="page-head">
        <img src="/icon/48.png" alt="" />
        <h1>{title}</h1>
        {here && (
          <nav aria-label={text('extensionName')}>
            {WAYS.map(([name, label]) => (
              <a key={name} href={`/${name}.html`} aria-current={name === here ? 'page' : undefined}>
                {text(label)}
              </a>
            ))}
          </nav>
        )}
      </div>
      {children}
    </main>
  );
}

/** A part of a page under a heading of its own; `id` is what an address may lead to: `options.html#sites`. */
export function Section({
  title,
  id,
  children,
}: {
  title: string;
  id?: string;
  children: ComponentChildren;
}) {
  return (
    <section class="section" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
