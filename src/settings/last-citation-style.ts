import { isCitationStyle } from '../article/citation-style.ts';
import { setting } from './setting.ts';

/** The style that a citation was last copied in: offered first. */
export const lastCitationStyle = setting('lastCitationStyle', isCitationStyle, 'nlm');
