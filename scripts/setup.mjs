// Makes a fresh clone ready, and is silent and quick when nothing is to do. Plain JavaScript without dependencies, for
// any Node from 20 on: the pinned Node comes with `npm ci` (the package "node"), and everything after this file runs
// under it through a nested `npm run`, because a shell keeps the path of the Node it found first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findOnPath, PATH_VARIABLE } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

installDependencies();
prepareTypes();
if (process.argv.includes('--chromium')) haveBrowser('chromium', 'Chromium', 'chromium');
if (process.argv.includes('--firefox')) haveBrowser('firefox', 'Firefox', 'firefox-esr');
if (process.argv.includes('--readers')) tryForReaders();
if (process.argv.includes('--servers')) tryForServers();

function installDependencies() {
  // npm writes this file last, so an interrupted install is done again.
  const installed = modified('node_modules/.package-lock.json');
  if (installed < modified('package-lock.json')) {
    say('Installing dependencies (npm ci) …');
    run(
      windows ? 'npm.cmd' : 'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
      'npm could not install the dependencies: see its message above; is the network there?',
    );
  }
  if (!existsSync(pinnedNode)) {
    fail(
      'npm installed no pinned Node: its setting "ignore-scripts" is probably on. Run "npm rebuild node --ignore-scripts=false" once, then try again.',
    );
  }
}

function prepareTypes() {
  const stamp = '.wxt/prepared';
  const sources = ['wxt.config.ts', 'node_modules/.package-lock.json'];
  if (existsSync(join(root, '.wxt', 'tsconfig.json')) && modified(stamp) >= newest(sources)) return;
  run(
    pinnedNode,
    [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare', '--level', 'warn'],
    '"wxt prepare" failed: see its message above.',
  );
  mkdirSync(join(root, '.wxt'), { recursive: true });
  writeFileSync(join(root, stamp), '');
}

/**
 * Leaves when the browser is there or was installed; ends the process with one sentence otherwise.
 * @param {'chromium' | 'firefox'} name
 * @param {string} title
 * @param {string} debianPackage
 */
function haveBrowser(name, title, debianPackage) {
  if (findBrowser(name)) return;
  const variable = PATH_VARIABLE[name];
  const named = process.env[variable];
  if (named) fail(`${variable} names "${named}", which is no program that can be run: correct or unset it.`);
  if (canInstall()) {
    say(`Installing ${title} (apt-get install ${debianPackage}) …`);
    if (!install([debianPackage]))
      fail(
        `apt-get could not install ${debianPackage}: install ${title} by hand, or set ${variable} to the program.`,
      );
    if (findBrowser(name)) return;
  }
  const chromeIsNoHelp =
    name === 'chromium'
      ? ' (Google Chrome will not do: since version 137 it loads no unpacked extensions)'
      : '';
  fail(
    `Please install ${title}${chromeIsNoHelp}, for example with "sudo apt-get install ${debianPackage}", or set ${variable} to the program, then try again.`,
  );
}

/** What tests/readers gives our files to: the program, and its package of Debian. */
function tryForReaders() {
  const packages = { pandoc: 'pandoc', biber: 'biber', ris2xml: 'bibutils', rapper: 'raptor2-utils' };
  tryFor(packages, 'which read our files in the tests');
}

/** The WebDAV servers of tests/sync-servers. Of Apache the program alone: it is run as the tests want it. */
function tryForServers() {
  const packages = {
    apache2: 'apache2-bin',
    rclone: 'rclone',
    nginx: 'nginx-light',
    '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so': 'libnginx-mod-http-dav-ext',
  };
  tryFor(packages, 'servers that the tests sync with');
}

/**
 * Has programs for tests, where that can be had; tests without theirs are skipped.
 * @param {Record<string, string>} packages  by command or file
 * @param {string} purpose
 */
function tryFor(packages, purpose) {
  const isThere = (/** @type {string} */ wanted) => findOnPath(wanted) ?? existsSync(wanted);
  const missing = Object.entries(packages).flatMap(([wanted, name]) => (isThere(wanted) ? [] : [name]));
  if (missing.length === 0) return;
  say(`Installing ${missing.join(', ')} (apt-get install), ${purpose} …`);
  if (!canInstall() || !install(missing))
    say(`They cannot be installed here: the tests with ${missing.join(', ')} are skipped.`);
}

/** Is this Debian or the like, and may we? */
function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Were these packages of Debian installed?
 * @param {string[]} packages
 */
function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Debian starts servers as soon as they are installed, but for those that this file forbids (man invoke-rc.d).
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return (
      ranWell('apt-get', ['-qq', 'update'], env) &&
      ranWell('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], env)
    );
  } finally {
    if (isOurs) rmSync(policy);
  }
}

/**
 * Runs a program with all its output on stderr; ends the process with a sentence when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {string} sentence
 */
function run(program, args, sentence) {
  if (!ranWell(program, args)) fail(sentence);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function ranWell(program, args, env = process.env) {
  // Windows starts npm.cmd only through a shell.
  const shell = program.endsWith('.cmd');
  return spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 2, 2], shell }).status === 0;
}

/**
 * When a file last changed, in milliseconds since 1970; 0 where there is none.
 * @param {string} file
 */
function modified(file) {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string[]} files */
function newest(files) {
  return Math.max(...files.map(modified));
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  say(sentence);
  process.exit(1);
}
