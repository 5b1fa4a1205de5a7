import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A picture with its title and a sentence that says what it shows. */
export function Picture({
  title,
  says,
  children,
}: {
  title: string;
  says: string;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="picture" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{says}</p>
      {children}
    </section>
  );
}
