/** What the file is called that says what the folder is. */
export const README_NAME = 'README.txt';

/** What people read who find the folder (docs/sync.md, section 2). */
export const README_TEXT = `This folder belongs to PubMargin, a browser extension: it keeps your tags and notes in step between your devices.

Please change nothing here by hand. The files are written once and never changed; each holds a part of the library,
and its name tells which device wrote it, and whether it is whole.

You may delete the files: nothing is lost, for every device has everything, and writes what is missing again. Where the
whole folder is gone, PubMargin stops and asks. To be rid of it, switch sync off in its options on each device first.
`;
