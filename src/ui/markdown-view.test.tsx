// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../entry/markdown-tree.ts';
import { MarkdownView } from './markdown-view.tsx';

afterEach(cleanup);

const paragraph = (...children: Extract<Block, { type: 'paragraph' }>['children']): Block => ({
  type: 'paragraph',
  children,
});

describe('a drawn note', () => {
  it('shows hostile text as text', () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const { container } = render(
      <MarkdownView tree={[paragraph({ type: 'text', text: hostile }), { type: 'code', text: hostile }]} />,
    );
    expect(container.textContent).toBe(hostile + hostile);
    expect(container.querySelector('img, script')).toBeNull();
  });

  it('leads nowhere by an address that runs script', () => {
    const label = { type: 'text', text: 'label' } as const;
    render(
      <MarkdownView
        tree={['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x'].map((href) =>
          paragraph({ type: 'link', href, children: [label] }),
        )}
      />,
    );
    expect(screen.getAllByText('label')).toHaveLength(3);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('opens links apart from the page and tells them nothing of it', () => {
    const children = [{ type: 'text', text: 'the trial' } as const];
    render(<MarkdownView tree={[paragraph({ type: 'link', href: 'https://doi.org/10.1/x', children })]} />);
    const link = screen.getByRole('link', { name: 'the trial' });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('draws every kind of block and run', () => {
    const text = (value: string) => ({ type: 'text', text: value }) as const;
    const { container } = render(
      <MarkdownView
        tree={[
          { type: 'heading', level: 1, children: [text('Methods')] },
          paragraph(
            { type: 'strong', children: [text('bold')] },
            { type: 'break' },
            { type: 'emphasis', children: [text('slanted')] },
            { type: 'code', text: 'p*<0.05' },
          ),
          { type: 'quote', children: [paragraph(text('quoted'))] },
          {
            type: 'list',
            ordered: true,
            start: 3,
            items: [[paragraph(text('three'))], [paragraph(text('four'))]],
          },
          { type: 'list', ordered: false, start: 1, items: [[paragraph(text('dot'))]] },
          { type: 'rule' },
        ]}
      />,
    );
    expect(screen.getByRole('heading', { level: 4, name: 'Methods' })).toBeDefined();
    expect(container.querySelector('p > strong + br + em + code')?.textContent).toBe('p*<0.05');
    expect(container.querySelector('blockquote')?.textContent).toBe('quoted');
    expect(container.querySelector('ol')?.start).toBe(3);
    expect(container.querySelectorAll('ol > li')).toHaveLength(2);
    expect(container.querySelector('ul > li')?.textContent).toBe('dot');
    expect(container.querySelector('hr')).not.toBeNull();
  });

  it('runs from right to left where its script does: nothing in it has a direction that would count instead', () => {
    const said = (text: string) => paragraph({ type: 'text', text });
    const { container } = render(
      <MarkdownView
        tree={[said('מדגם קטן'), { type: 'list', ordered: false, start: 1, items: [[said('אחת')]] }]}
      />,
    );
    expect([...container.querySelectorAll('[dir]')].map(({ className }) => className)).toEqual(['markdown']);
    expect(container.querySelector('.markdown')?.getAttribute('dir')).toBe('auto');
  });
});
