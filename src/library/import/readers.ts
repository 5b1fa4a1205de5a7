import { FORMATS } from '../../exchange/records/formats.ts';
import { libraryImports } from '../../import/imports.ts';
import { formatWords } from '../format-words.ts';
import type { Readers } from './import-world.ts';

/** What takes files into this library. PubMargin's own have a way of their own, which brings more. */
export function libraryReaders(): Readers {
  const formats = FORMATS.filter((format) => format.in && format.id !== 'pubmargin');
  return {
    imports: libraryImports(),
    formats: formats.map((format) => ({ id: format.id, name: formatWords(format) })),
  };
}
