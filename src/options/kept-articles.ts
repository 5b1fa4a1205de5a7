import { libraryConnection } from '../store/open.ts';

/** How many articles the user keeps something about. Throws AppError when the library cannot be opened. */
export async function countArticles(): Promise<number> {
  return (await libraryConnection()()).count('entries');
}
