import type { SampleArticle } from '../facts.ts';
import { SENSORS } from './sensors.ts';

/** The article that the tour writes a note about; the survey and the body network cite it. */
export const VITAL_SIGNS: SampleArticle = {
  ...SENSORS,
  pmid: '32294989',
  pmcid: 'PMC7218894',
  doi: '10.3390/s20082195',
  title:
    'Towards a Remote Monitoring of Patient Vital Signs Based on IoT-Based Blockchain Integrity Management Platforms in Smart Hospitals',
  authors: [
    { name: 'Jamil F', fullName: 'Faisal Jamil' },
    { name: 'Ahmad S', fullName: 'Shabir Ahmad' },
    { name: 'Iqbal N', fullName: 'Naeem Iqbal' },
    { name: 'Kim DH', fullName: 'Do-Hyeun Kim' },
  ],
  date: '04/13/2020',
  cit: '2020 Apr 13;20(8):2195.',
  volume: '20',
  issue: '8',
  summary: [
    {
      text: 'A platform that records patients’ vital signs from wearable sensors on a permissioned blockchain (Hyperledger Fabric), so that every reading keeps an unchangeable history and can be fetched from anywhere by those allowed to. Smart contracts govern who may write and who may read. The authors take physiological data with a sensor kit, measure transactions per second, latency and use of resources with a standard benchmark, and report that the platform does better than the conventional system it is compared with.',
    },
  ],
  keywords: ['blockchain', 'hyperledger fabric', 'internet of things', 'smart contract', 'smart healthcare'],
  mesh: [
    'Algorithms',
    'Blockchain*',
    'Delivery of Health Care',
    'Electronic Health Records',
    'Hospitals',
    'Humans',
    'Internet of Things*',
    'Monitoring, Physiologic / methods*',
    'Remote Sensing Technology',
    'Vital Signs*',
  ],
  similar: ['33652773', '33430274', '33923842', '31471959', '35612074'],
  citedBy: ['37593406', '37361466', '37299993', '36574391', '36380426'],
  references: [
    {
      text: 'Jamil F., Iqbal M.A., Amin R., Kim D. Adaptive thermal-aware routing protocol for wireless body area network. Electronics. 2019;8:47. doi: 10.3390/electronics8010047.',
      doi: '10.3390/electronics8010047',
    },
    {
      text: 'Farahani B., Firouzi F., Chakrabarty K. Intelligent Internet of Things. Springer; Berlin/Heidelberg, Germany: 2020. Healthcare IoT; pp. 515–545.',
    },
    {
      text: 'Sharma L., Garg P.K., Khatri S.K. From Visual Surveillance to Internet of Things: Technology and Applications. CRC; Boca Raton, FL, USA: 2019. Smart E-Healthcare with Internet of Things: Current Trends, Challenges, Solutions, and Technologies; p. 215.',
    },
    {
      text: 'Kashyap R. IoT and WSN Applications for Modern Agricultural Advancements: Emerging Research and Opportunities. IGI Global; Hershey, PA, USA: 2020. Applications of Wireless Sensor Networks in Healthcare; pp. 8–40.',
    },
    {
      text: 'Jin H., Luo Y., Li P., Mathew J. A review of secure and privacy-preserving medical data sharing. IEEE Access. 2019;7:61656–61669. doi: 10.1109/ACCESS.2019.2916503.',
      doi: '10.1109/ACCESS.2019.2916503',
    },
  ],
};
