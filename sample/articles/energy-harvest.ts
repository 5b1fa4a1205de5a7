import type { SampleArticle } from '../facts.ts';
import { SENSORS } from './sensors.ts';

/** PubMed lists "body network" among its similar articles, and the other way round. */
export const ENERGY_HARVEST: SampleArticle = {
  ...SENSORS,
  pmid: '35957320',
  pmcid: 'PMC9371143',
  doi: '10.3390/s22155763',
  title: 'Blockchain Based Delay and Energy Harvest Aware Healthcare Monitoring System in WBAN Environment',
  authors: [
    { name: 'Anbarasan HS', fullName: 'Helen Sharmila Anbarasan' },
    { name: 'Natarajan J', fullName: 'Jaisankar Natarajan' },
  ],
  date: '08/02/2022',
  cit: '2022 Aug 2;22(15):5763.',
  volume: '22',
  issue: '15',
  summary: [
    {
      text: 'A monitoring system for wireless body area networks that sorts packets into emergency, periodical and faulty ones, gives each kind a queue of its own, and registers patients and devices on a blockchain. Simulation compares throughput, delay, packet loss and energy left with earlier systems.',
    },
  ],
  keywords: ['Internet of Things', 'blockchain', 'healthcare monitoring', 'wireless body area networks'],
  mesh: [
    'Blockchain*',
    'Computer Communication Networks*',
    'Delivery of Health Care',
    'Humans',
    'Reproducibility of Results',
    'Wireless Technology',
  ],
  similar: ['32604851', '30558343', '35591234', '35082909'],
  citedBy: [],
  references: [
    {
      text: 'Abiodun A.S., Anisi M.H., Khan M.K. Cloud-based wireless body area networks: Managing data for better health care. IEEE Consum. Electron. Mag. 2019;8:55–59. doi: 10.1109/MCE.2019.2892244.',
      doi: '10.1109/MCE.2019.2892244',
    },
    {
      text: 'Chen H., Wang J., Dong X., Zhao C. Security design of ECG telemonitoring systems; Proceedings of the 2020 International Conference on Computer Engineering and Application (ICCEA); Guangzhou, China. 18–20 March 2020; pp. 707–711.',
    },
  ],
};
