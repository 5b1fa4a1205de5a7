/**
 * Makes a file of one format into one of another: `npm run convert -- [--from FORMAT] --to FORMAT IN [OUT]`. What the format
 * does not carry, and what was not understood, is said on stderr. The exit code is 1 for a file that can't be read
 * or written, 2 for a wrong call.
 */
import { argv, stderr, stdin, stdout } from 'node:process';
import { run } from './convert/run.ts';

process.exitCode = await run(argv.slice(2), { stdin, stdout, stderr });
