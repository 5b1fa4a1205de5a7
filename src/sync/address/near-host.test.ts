import { expect, it } from 'vitest';
import { isLoopback, isNearHost } from './near-host.ts';

it.each([
  'localhost',
  'nas.localhost',
  '127.0.0.1',
  '127.8.9.1',
  '[::1]',
  '10.0.0.7',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.178.20',
  'diskstation.local',
  '[fd12:3456::7]',
  '[fc00::1]',
])('%s is near', (host) => {
  expect(isNearHost(host)).toBe(true);
});

it.each([
  'cloud.example.org',
  'localhost.example.org',
  'mylocalhost',
  '10.example.org',
  '11.0.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '.local',
  'local.example.org',
  '[2001:db8::1]',
  '[fe80::1]',
  'fd12.example.org',
])('%s is not', (host) => {
  expect(isNearHost(host)).toBe(false);
});

it('tells this computer from the others in the house', () => {
  expect(isLoopback('127.0.0.1')).toBe(true);
  expect(isLoopback('192.168.178.20')).toBe(false);
});
