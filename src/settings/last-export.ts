import { setting } from './setting.ts';

const isText = (kept: unknown): kept is string => typeof kept === 'string';
const isTexts = (kept: unknown): kept is readonly string[] => Array.isArray(kept) && kept.every(isText);

/** The id of the format that was exported last; '' for none. */
export const lastExportFormat = setting('lastExportFormat', isText, '');

/** The fields that were left behind then (exchange/records/chosen-fields.ts): what is new in a later version goes along. */
export const lastExportLeft = setting('lastExportLeft', isTexts, []);
