import { BODY_NETWORK } from '../../../sample/articles/body-network.ts';
import { ENERGY_HARVEST } from '../../../sample/articles/energy-harvest.ts';
import { SURVEY } from '../../../sample/articles/survey.ts';
import { VITAL_SIGNS } from '../../../sample/articles/vital-signs.ts';
import { PMC, PUBMED } from '../../../sample/site.ts';

/** Where the sample's pages are. */
export const AT = {
  vitalSigns: `${PUBMED}/${VITAL_SIGNS.pmid}/`,
  bodyNetwork: `${PUBMED}/${BODY_NETWORK.pmid}/`,
  survey: `${PUBMED}/${SURVEY.pmid}/`,
  energyHarvest: `${PUBMED}/${ENERGY_HARVEST.pmid}/`,
  results: `${PUBMED}/?term=blockchain`,
  bodyNetworkOnPmc: `${PMC}/articles/${BODY_NETWORK.pmcid ?? ''}/`,
};
