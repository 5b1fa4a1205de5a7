import { join } from 'node:path';
import * as v from 'valibot';
import { outputFolder } from './build-folder.ts';
import { tool } from './command.ts';
import { type Outcome, single } from './outcome.ts';

const Message = v.object({
  code: v.string(),
  message: v.string(),
  file: v.optional(v.string()),
  line: v.optional(v.number()),
});
const Report = v.object({ errors: v.array(Message), warnings: v.array(Message) });

/** Warnings that a library causes and that cannot be had away, each with its reason. */
const ALLOWED = [
  {
    // Preact knows dangerouslySetInnerHTML. That our own code never sets markup is checked by the linter.
    message: 'Unsafe assignment to innerHTML',
    file: /^(margin|chunks\/[\w-]+)\.js$/,
  },
  {
    // citation-js offers to make elements of what it wrote; it is asked for texts alone (src/cite).
    message: 'Unsafe assignment to innerHTML',
    file: /^cite\.js$/,
  },
  {
    // micromark's parser has a method that is called `document` and one that is called `write`.
    message: /^Unsafe call to \w+\(\w+\)\.document\(\)\.write for argument 0$/,
    file: /^(background|chunks\/[\w-]+)\.js$/,
  },
];

/** Mozilla's linter finds no error in the Firefox build and no warning but the allowed ones. */
export async function webExtLint(): Promise<Outcome> {
  const name = 'web-ext lint of the Firefox build';
  const finished = await tool(
    'web-ext/bin/web-ext.js',
    'lint',
    '--no-config-discovery',
    '--output=json',
    `--source-dir=${join(outputFolder(), 'firefox-mv3')}`,
  );
  if (!finished.stdout.trimStart().startsWith('{')) return single(name, false, finished.output);
  const report = v.parse(Report, JSON.parse(finished.stdout));
  const allowed = (warning: v.InferOutput<typeof Message>) =>
    ALLOWED.some(
      ({ message, file }) => RegExp(message).test(warning.message) && file.test(warning.file ?? ''),
    );
  const found = [...report.errors, ...report.warnings.filter((warning) => !allowed(warning))];
  const lines = found.map((one) => `${one.file ?? ''}:${one.line ?? 0} ${one.code} ${one.message}`);
  return single(name, found.length === 0, lines.join('\n'));
}
