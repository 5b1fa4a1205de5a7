import type { ComponentChildren } from 'preact';

/** One of the extension's own pages: its title and its sections. */
export function Page({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="page">
      <div class="page-head">
        <img src="/icon/48.png" alt="" />
        <h1>{title}</h1>
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
