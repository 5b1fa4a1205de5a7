import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as screening from '../src/entry/screening.ts';
import * as make from '../src/overlay/triage/make.ts';
import * as rows from '../src/overlay/triage/rows.ts';
import { screeningLine } from '../src/overlay/triage/screening-line.ts';

/** The line that counts on a list of results: injected by the background where there is something to count. */
export default defineUnlistedScript(() => {
  Object.assign((globalThis.pubMarginShared ??= {}), {
    'src/entry/screening.ts': screening,
    'src/overlay/triage/make.ts': make,
    'src/overlay/triage/rows.ts': rows,
  });
  globalThis.pubMarginScreening ??= screeningLine;
});
