// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawSection, freshOptions, granted, permissions } from '../../tests/fakes/options-world.tsx';
import { speakEnglish } from '../../tests/fakes/speak-english.ts';

const PROXIED = (host: string) => `${host}-ncbi-nlm-nih-gov.proxy.example.edu`;
const PAGES = [`https://${PROXIED('pubmed')}/*`, `https://${PROXIED('pmc')}/*`];

speakEnglish();
beforeEach(freshOptions);
afterEach(cleanup);

const type = (value: string) => fireEvent.input(screen.getByRole('textbox'), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('tells what the proxy is while its address is typed, and asks for permission for its hosts alone', async () => {
  drawSection('proxy');
  type(`https://${PROXIED('pubmed')}/36455991/?from_pos=3`);
  await screen.findByText(
    `The proxy is proxy.example.edu. PubMargin would work on ${PROXIED('pubmed')} and ${PROXIED('pmc')}, and nowhere else there.`,
  );
  expect(permissions.request).not.toHaveBeenCalled();
  press('Switch on');
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: PAGES });
  await screen.findByText('PubMargin works through proxy.example.edu now.');
  expect(screen.getByRole('textbox')).toHaveProperty('value', '');
});

it('lists the proxies that have permission, and gives it back', async () => {
  for (const page of PAGES) granted.add(page);
  granted.add('https://europepmc.org/*').add('https://pubmed.ncbi.nlm.nih.gov.other.example.org/*');
  drawSection('proxy');
  await screen.findByRole('button', { name: 'Switch off for other.example.org' });
  press('Switch off for proxy.example.edu');
  expect(permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: PAGES });
  await screen.findByText('PubMargin no longer works through proxy.example.edu.');
  expect(screen.queryByRole('button', { name: 'Switch off for proxy.example.edu' })).toBeNull();
});

it('says so where the user says no to the browser', async () => {
  permissions.request.mockImplementationOnce(() => Promise.resolve(false));
  drawSection('proxy');
  type(PROXIED('pubmed'));
  press('Switch on');
  await screen.findByText('Your browser did not give permission for it. Nothing has changed.');
});

it.each([
  ['', /^This is not an address\./],
  ['https://proxy.example.edu/login?url=https://pubmed.ncbi.nlm.nih.gov/', /^This is where you sign in\./],
  ['https://webvpn.example.edu/https/7772/36455991/', /^This proxy shows all sites under one address\./],
])('asks for nothing where the address gives no proxy, and says why: %s', async (address, why) => {
  drawSection('proxy');
  type(address);
  press('Switch on');
  await screen.findByText(why);
  expect(permissions.request).not.toHaveBeenCalled();
});
