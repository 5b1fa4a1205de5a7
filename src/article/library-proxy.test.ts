import { expect, it } from 'vitest';
import { libraryProxy } from './library-proxy.ts';

it.each([
  'https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/36455991/?from_term=x',
  '  pubmed-ncbi-nlm-nih-gov.proxy.example.edu ',
  'https://pmc-ncbi-nlm-nih-gov.proxy.example.edu/articles/PMC6410714/',
])('knows a proxy, and how it shows PubMed and PMC, by one address: %s', (typed) => {
  expect(libraryProxy(typed)).toEqual({
    name: 'proxy.example.edu',
    hosts: ['pubmed-ncbi-nlm-nih-gov.proxy.example.edu', 'pmc-ncbi-nlm-nih-gov.proxy.example.edu'],
  });
});

it('adds the host of the page where it is another one', () => {
  expect(libraryProxy('https://www.ncbi.nlm.nih.gov.proxy.example.edu/pmc/articles/PMC1/')).toEqual({
    name: 'proxy.example.edu',
    hosts: [
      'pubmed.ncbi.nlm.nih.gov.proxy.example.edu',
      'pmc.ncbi.nlm.nih.gov.proxy.example.edu',
      'www.ncbi.nlm.nih.gov.proxy.example.edu',
    ],
  });
});

it.each([
  'pubmed.ncbi.nlm.nih.gov.proxy.example.edu',
  '0-pubmed-ncbi-nlm-nih-gov.example.org',
  'pubmed-ncbi-nlm-nih-gov-s.webvpn.example.cn',
])('writes the host of PMC as the proxy writes that of PubMed: %s', (pubmed) => {
  expect(libraryProxy(`https://${pubmed}:8443/1/`)).toMatchObject({
    hosts: [pubmed, pubmed.replace('pubmed', 'pmc')],
  });
});

it.each([
  ['', 'no-address'],
  ['my library', 'no-address'],
  ['proxy', 'no-address'],
  ['https://pubmed.ncbi.nlm.nih.gov/36455991/', 'direct'],
  ['https://proxy.example.edu/login?url=https://pubmed.ncbi.nlm.nih.gov/', 'sign-in'],
  ['https://login.proxy.example.edu/login?qurl=https%3A%2F%2Fpubmed.ncbi.nlm.nih.gov', 'sign-in'],
  ['https://go.openathens.net/redirector/example.edu?url=https://pubmed.ncbi.nlm.nih.gov', 'sign-in'],
  ['http://pubmed.ncbi.nlm.nih.gov.proxy.example.edu/1/', 'not-https'],
  ['https://webvpn.example.edu/https/77726476706e69737468656265737421/36455991/', 'one-host'],
  ['https://webvpn.example.edu/https-443/pubmed.ncbi.nlm.nih.gov/1/', 'one-host'],
  ['https://han.example.org/han/pubmed/pubmed.ncbi.nlm.nih.gov/1/', 'one-host'],
  ['https://proxy.example.edu:2056/36455991/', 'not-ncbi'],
  ['https://doi-org.proxy.example.edu/10.1000/182', 'not-ncbi'],
])('says why it knows none by %s: %s', (typed, why) => {
  expect(libraryProxy(typed)).toBe(why);
});
