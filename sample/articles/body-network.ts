import type { SampleArticle } from '../facts.ts';
import { SENSORS } from './sensors.ts';

/** Cites "vital signs" with PMID, PMCID and DOI; it has a PMC page too. */
export const BODY_NETWORK: SampleArticle = {
  ...SENSORS,
  pmid: '32604851',
  pmcid: 'PMC7349352',
  doi: '10.3390/s20123604',
  title:
    'Towards a Secure Thermal-Energy Aware Routing Protocol in Wireless Body Area Network Based on Blockchain Technology',
  authors: [
    { name: 'Shahbazi Z', fullName: 'Zeinab Shahbazi' },
    { name: 'Byun YC', fullName: 'Yung-Cheol Byun' },
  ],
  date: '06/26/2020',
  cit: '2020 Jun 26;20(12):3604.',
  volume: '20',
  issue: '12',
  summary: [
    {
      label: 'In short:',
      text: 'Sensors worn on or in the body form a small wireless network that has to save energy and must not heat the tissue around it.',
    },
    {
      label: 'Proposal:',
      text: 'A routing protocol (ATEAR) that avoids overheated and exhausted nodes, with a blockchain that keeps what the sensors measured secure and open to the medical staff concerned.',
    },
    {
      label: 'Evaluation:',
      text: 'Simulated against three other protocols for temperature, energy and throughput; the blockchain part is benchmarked for latency and use of resources. Keeping clear of hot nodes lengthens the life of the network.',
    },
  ],
  keywords: ['blockchain', 'routing protocol', 'wireless body area network'],
  mesh: [
    'Algorithms',
    'Blockchain*',
    'Computer Communication Networks',
    'Humans',
    'Monitoring, Physiologic / instrumentation*',
    'Wireless Technology*',
  ],
  similar: ['35957320', '30558343', '31569568', '30959817', '35082909'],
  citedBy: ['36671783', '35591234', '34533470', '34040708', '33868621'],
  references: [
    {
      text: 'Jamil F., Hang L., Kim K., Kim D. A Novel Medical Blockchain Model for Drug Supply Chain Integrity Management in a Smart Hospital. Electronics. 2019;8:505. doi: 10.3390/electronics8050505.',
      doi: '10.3390/electronics8050505',
    },
    {
      text: 'Qadri R., Faiq M.A. Fresh Water Pollution Dynamics and Remediation. Springer; Berlin, Germany: 2020. Freshwater Pollution: Effects on Aquatic Life and Human Health; pp. 15–26.',
    },
    {
      text: 'Jamil F., Ahmad S., Iqbal N., Kim D.H. Towards a Remote Monitoring of Patient Vital Signs Based on IoT-Based Blockchain Integrity Management Platforms in Smart Hospitals. Sensors. 2020;20:2195. doi: 10.3390/s20082195.',
      pmid: '32294989',
      pmcid: 'PMC7218894',
      doi: '10.3390/s20082195',
    },
    {
      text: 'Hasan K., Biswas K., Ahmed K., Nafi N.S., Islam M.S. A comprehensive review of wireless body area network. J. Netw. Comput. Appl. 2019;143:178–198. doi: 10.1016/j.jnca.2019.06.016.',
      doi: '10.1016/j.jnca.2019.06.016',
    },
    {
      text: 'Baig M.M. Ph.D. Thesis. Auckland University of Technology; Auckland, New Zealand: 2014. Smart Vital Signs Monitoring and Novel Falls Prediction System for Older Adults.',
    },
  ],
};
