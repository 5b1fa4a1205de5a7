import { describe, expect, it } from 'vitest';
import { openHtml } from '../../tests/pages/open-page.ts';
import { idsOfLink } from './article-address.ts';

describe('a link to an article', () => {
  const base = 'https://pubmed.ncbi.nlm.nih.gov/36850560/';
  const idsOf = (href: string) => {
    const link = openHtml('<a></a>').querySelector('a');
    link?.setAttribute('href', href);
    return link ? idsOfLink(link, base) : undefined;
  };

  it.each([
    ['/19299299/', { pmid: '19299299' }],
    ['https://www.ncbi.nlm.nih.gov/pubmed/19299299', { pmid: '19299299' }],
    ['http://www.ncbi.nlm.nih.gov/pmc/articles/pmc7088323/', { pmcid: 'PMC7088323' }],
    ['http://www.ncbi.nlm.nih.gov/pmc/articles/7173240/', { pmcid: 'PMC7173240' }],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/36850560/', { pmid: '36850560' }],
    [
      'https://doi.org/10.1002/(SICI)1520-636X(1997)9:7<686::AID-CHIR9>3.0.CO;2-5',
      { doi: '10.1002/(sici)1520-636x(1997)9:7<686::aid-chir9>3.0.co;2-5' },
    ],
    ['//doi.org/10.1128%2FAAC.00420-06', { doi: '10.1128/aac.00420-06' }],
    ['https://europepmc.org/abstract/MED/36850560', { pmid: '36850560' }],
    ['https://pmc-ncbi-nlm-nih-gov.proxy.example.edu/articles/PMC7088323/', { pmcid: 'PMC7088323' }],
    ['https://doi-org.proxy.example.edu/10.1128/AAC.00420-06', { doi: '10.1128/aac.00420-06' }],
    ['https://scholar.google.com/scholar_lookup?pmid=1', {}],
    ['/?term=x', {}],
    ['#references', {}],
    ['?page=2', {}],
    ['javascript:void(0)', {}],
    ['http://[', {}],
  ])('%s', (href, ids) => expect(idsOf(href)).toEqual(ids));
});
