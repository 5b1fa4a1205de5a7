import { fireEvent, render, screen } from '@testing-library/preact';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ImportPage } from '../../src/library/import/import-page.tsx';
import { ImportRun } from '../../src/library/import/import-run.ts';
import { FakeImports } from './fake-imports.ts';
import { speakEnglish } from './speak-english.ts';

/** Someone who imports files into a library. */
export class FileImporter {
  readonly world = new FakeImports();

  constructor() {
    fakeBrowser.reset();
    speakEnglish();
  }

  /** Opens the page, and chooses files there. */
  chooses(...files: File[]): void {
    render(<ImportPage run={new ImportRun(this.world)} />);
    fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files } });
  }

  /** Waits until the page shows what the file would bring. */
  preview(name = 'review.ris'): Promise<HTMLElement> {
    return screen.findByRole('region', { name: `What “${name}” would bring` });
  }

  async presses(name: string): Promise<void> {
    fireEvent.click(await screen.findByRole('button', { name }));
  }

  fills(label: string, value: string): void {
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
  }

  get counts(): (string | null | undefined)[][] {
    return screen
      .getAllByRole('definition')
      .map((one) => [one.previousElementSibling?.textContent, one.textContent]);
  }
}

/** A file to be imported. */
export function file(name = 'review.ris', content: BlobPart = 'TY  - JOUR'): File {
  return new File([content], name);
}
