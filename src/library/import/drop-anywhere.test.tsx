// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import { DropAnywhere } from './drop-anywhere.tsx';

speakEnglish();
const onFiles = vi.fn<(files: readonly File[]) => void>();
const files = [new File(['TY'], 'review.ris')];
beforeEach(() => {
  vi.useFakeTimers();
  onFiles.mockClear();
  render(<DropAnywhere onFiles={onFiles} />);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const sign = () => screen.queryByText('Drop to import');
const drags = (type: 'dragOver' | 'drop', types: string[]) =>
  fireEvent[type](document.body, { dataTransfer: { types, files } });

/** `into`: what is dragged over now; null outside of the window. */
const leaves = (into: Element | null) =>
  fireEvent(document.body, new MouseEvent('dragleave', { relatedTarget: into, bubbles: true }));

describe('a page that files may be dropped on', () => {
  it('says so while files are dragged over it, and takes them', () => {
    expect(sign()).toBeNull();
    drags('dragOver', ['Files']);
    expect(sign()).not.toBeNull();
    drags('drop', ['Files']);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith(files);
    expect(sign()).toBeNull();
  });

  it('takes no text, and leaves what browsers do with that', () => {
    // Nothing prevented it.
    expect(drags('dragOver', ['text/plain'])).toBe(true);
    expect(sign()).toBeNull();
    drags('drop', ['text/plain']);
    expect(onFiles).not.toHaveBeenCalled();
  });

  it('says nothing any more once they are dragged away, or given up', () => {
    drags('dragOver', ['Files']);
    leaves(null);
    expect(sign()).toBeNull();
    drags('dragOver', ['Files']);
    leaves(document.head);
    expect(sign()).not.toBeNull();
    void act(() => void vi.advanceTimersByTime(1_000));
    expect(sign()).toBeNull();
  });
});
