import type { ComponentChildren } from 'preact';

/** A link into the web, in a tab of its own; only the words where there is no address. */
export function WebLink({ href, children }: { href: string | undefined; children: ComponentChildren }) {
  if (href === undefined) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
