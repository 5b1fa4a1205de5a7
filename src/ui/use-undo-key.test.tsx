// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { useUndoKey } from './use-undo-key.ts';

afterEach(cleanup);

let undone: string[] = [];
function Part({ name, did }: { name: string; did: object | undefined }) {
  useUndoKey(did, () => undone.push(name));
  return <textarea aria-label={name} />;
}
function Page({ list, pair }: { list?: object | undefined; pair?: object | undefined }) {
  return (
    <>
      <Part name="list" did={list} />
      <Part name="pair" did={pair} />
    </>
  );
}
const press = (target: Element = document.body) => {
  undone = [];
  const wasTaken = !fireEvent.keyDown(target, { key: 'z', ctrlKey: true });
  return { wasTaken, undone };
};

it('undoes what was done last, whichever part of the page did it', () => {
  const [first, second, third] = [{}, {}, {}];
  const page = render(<Page list={first} />);
  expect(press()).toEqual({ wasTaken: true, undone: ['list'] });
  page.rerender(<Page list={first} pair={second} />);
  expect(press().undone).toEqual(['pair']);
  page.rerender(<Page list={third} pair={second} />);
  expect(press().undone).toEqual(['list']);
  page.rerender(<Page pair={second} />);
  expect(press().undone).toEqual(['pair']);
});

it('leaves the key alone where nothing can be undone, or something is typed', () => {
  const { getByRole } = render(<Page list={{}} />);
  expect(press(getByRole('textbox', { name: 'list' }))).toEqual({ wasTaken: false, undone: [] });
  cleanup();
  render(<Page />);
  expect(press()).toEqual({ wasTaken: false, undone: [] });
});
