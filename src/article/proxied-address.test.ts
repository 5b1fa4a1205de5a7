import { expect, it } from 'vitest';
import { proxiedHost, unproxied } from './proxied-address.ts';

it.each([
  [
    'https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/36455991/',
    'https://pubmed.ncbi.nlm.nih.gov/36455991/',
  ],
  ['https://pubmed.ncbi.nlm.nih.gov.proxy.example.edu/1/?x=y#z', 'https://pubmed.ncbi.nlm.nih.gov/1/?x=y#z'],
  ['https://pubmed-ncbi-nlm-nih-gov-s.webvpn.example.cn:8118/1/', 'https://pubmed.ncbi.nlm.nih.gov/1/'],
  ['https://0-pubmed-ncbi-nlm-nih-gov.library.example.org/1/', 'https://pubmed.ncbi.nlm.nih.gov/1/'],
  [
    'http://0-www.ncbi.nlm.nih.gov.library.example.org/pmc/articles/PMC1/',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/',
  ],
  [
    'https://pmc-ncbi-nlm-nih-gov.eu1.proxy.openathens.net/articles/PMC1/',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC1/',
  ],
  ['https://dx-doi-org.proxy.example.edu/10.1000/182', 'https://dx.doi.org/10.1000/182'],
  [
    'https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu//other.example/1/',
    'https://pubmed.ncbi.nlm.nih.gov//other.example/1/',
  ],
])('finds the address behind a proxy: %s', (proxied, original) => {
  expect(unproxied(new URL(proxied)).href).toBe(original);
});

it.each([
  'https://pubmed.ncbi.nlm.nih.gov/1/',
  'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/',
  'https://doi.org/10.1000/182',
  'https://proxy.example.edu/login?url=https://pubmed.ncbi.nlm.nih.gov/1/',
  'https://notpubmed-ncbi-nlm-nih-gov.proxy.example.edu/1/',
  'https://pubmed-ncbi.nlm-nih.gov.proxy.example.edu/1/',
  'https://pubmed-ncbi-nlm-nih-gov.example/1/',
  'https://proxy.example.edu/https/pubmed.ncbi.nlm.nih.gov/1/',
])('leaves other addresses as they are: %s', (address) => {
  expect(unproxied(new URL(address)).href).toBe(address);
});

it('says whose the proxy is', () => {
  expect(proxiedHost('pmc-ncbi-nlm-nih-gov-s.webvpn.example.cn')).toEqual({
    original: 'pmc.ncbi.nlm.nih.gov',
    proxy: 'webvpn.example.cn',
  });
});
