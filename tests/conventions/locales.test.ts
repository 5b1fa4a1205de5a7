import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { ROOT, sourceFiles } from './source-files.ts';

const keys = Object.keys(messages);
const code = sourceFiles(/^(src|entrypoints)\/.*\.(tsx?|html)$|^wxt\.config\.ts$/).filter(
  ({ path }) => !path.includes('.test.'),
);
const all = code.map(({ text }) => text).join('\n');
/** Where `text('…')` is a sentence; file formats have texts of their own. */
const speaking = code.filter(({ text }) => /from '[./\w-]*\/text\.ts'|__MSG_/.test(text));

describe('the sentences of the user interface', () => {
  it('are all there where the code or the manifest names them', () => {
    const said = speaking.map(({ text }) => text).join('\n');
    const named = [...said.matchAll(/\btext\(\s*'(\w+)'|__MSG_(\w+)__/g)].map(([, a, b]) => a ?? b ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('are all used', () => {
    const unused = keys.filter((key) => !all.includes(`'${key}'`) && !all.includes(`__MSG_${key}__`));
    expect(unused).toEqual([]);
  });

  it('set apostrophes as they set quotation marks', () => {
    const typed = Object.entries(messages).filter(([, { message }]) => /['"]/.test(message));
    expect(typed).toEqual([]);
  });

  it('count their placeholders from $1 without a gap', () => {
    const gaps = Object.entries(messages).filter(([, { message }]) => {
      const used = new Set([...message.matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit)));
      return used.size > 0 && Math.max(...used) !== used.size;
    });
    expect(gaps).toEqual([]);
  });

  it('are what people see of an error, whose own message is for the console', () => {
    const rooms =
      /^(?:entrypoints|src\/(?:import|export|ui|library|overlay|beside-tab|popup|side-panel|options|welcome|tags|copies|in-step))\//;
    const shown =
      /\b(?:error|cause|fault|problem|reason|thrown|failure)\??\.message\b|\bString\((?:error|cause|fault|problem)\)/;
    expect('text(`${error.message}`)').toMatch(shown);
    // What could not be read of a page goes into the report for us that the user may copy.
    const views = code.filter(({ path }) => rooms.test(path) && path !== 'src/overlay/visit.ts');
    expect(views.length).toBeGreaterThan(100);
    expect(views.filter(({ text }) => shown.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('stand nowhere in the components themselves', async () => {
    const eslint = new ESLint({
      cwd: ROOT,
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ['**/*.tsx'],
          languageOptions: {
            parser: tseslint.parser,
            parserOptions: { ecmaFeatures: { jsx: true } },
          },
          linterOptions: { reportUnusedDisableDirectives: 'off' },
          rules: {
            'no-restricted-syntax': [
              'error',
              'JSXText[value=/\\p{L}/u]',
              'JSXAttribute[name.name=/^(aria-label|title|placeholder|alt)$/] > Literal[value=/\\p{L}/u]',
            ],
          },
        },
      ],
    });
    const literal = await eslint.lintText('export const a = <p title="Hint">Text</p>;\n', {
      filePath: 'src/ui/x.tsx',
    });
    expect(literal[0]?.errorCount).toBe(2);
    for (const { path, text } of code.filter((file) => file.path.endsWith('.tsx'))) {
      const [result] = await eslint.lintText(text, { filePath: path, warnIgnored: true });
      const restricted = result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax');
      expect(restricted, path).toEqual([]);
    }
  }, 30_000);
});
