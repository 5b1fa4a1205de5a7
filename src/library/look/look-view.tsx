import './citation-map.css';
import { lookLibrary } from './look-library.ts';
import './look.css';
import { Pictures } from './pictures.tsx';

const WORLD = lookLibrary();

/** The view of pictures: drawn from the user's own data. */
export function LookView() {
  return <Pictures world={WORLD} />;
}
