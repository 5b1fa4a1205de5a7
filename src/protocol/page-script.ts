import * as v from 'valibot';

/** The scripts that are loaded into a page when they are first needed (entrypoints of the same names). */
export const PageScriptSchema = v.picklist([
  'still',
  'margin',
  'editor',
  'card',
  'highlighter',
  'anchoring',
  'highlight-tools',
  'keys',
  'screening',
  'triage',
  'choice',
  'cite',
]);
export type PageScript = v.InferOutput<typeof PageScriptSchema>;
