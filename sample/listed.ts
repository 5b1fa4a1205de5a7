import type { ListedArticle } from './facts.ts';

const LISTED: readonly ListedArticle[] = [
  {
    pmid: '32294989',
    title:
      'Towards a Remote Monitoring of Patient Vital Signs Based on IoT-Based Blockchain Integrity Management Platforms in Smart Hospitals.',
    authors: 'Jamil F, Ahmad S, Iqbal N, Kim DH.',
    citation: 'Sensors (Basel). 2020 Apr 13;20(8):2195. doi: 10.3390/s20082195.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '33652773',
    title:
      'Towards Secure Fitness Framework Based on IoT-Enabled Blockchain Network Integrated with Machine Learning Algorithms.',
    authors: 'Jamil F, Kahng HK, Kim S, Kim DH.',
    citation: 'Sensors (Basel). 2021 Feb 26;21(5):1640. doi: 10.3390/s21051640.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '33430274',
    title: 'Hyperledger Fabric Blockchain for Securing the Edge Internet of Things.',
    authors: 'Honar Pajooh H, Rashid M, Alam F, Demidenko S.',
    citation: 'Sensors (Basel). 2021 Jan 7;21(2):359. doi: 10.3390/s21020359.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '33923842',
    title: 'A Blockchain-Enabled Framework for mHealth Systems.',
    authors: 'Taralunga DD, Florea BC.',
    citation: 'Sensors (Basel). 2021 Apr 16;21(8):2828. doi: 10.3390/s21082828.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '31471959',
    title:
      'A Blockchain Framework for Patient-Centered Health Records and Exchange (HealthChain): Evaluation and Proof-of-Concept Study.',
    authors: 'Hylock RH, Zeng X.',
    citation: 'J Med Internet Res. 2019 Aug 31;21(8):e13592. doi: 10.2196/13592.',
    labels: ['Free PMC article.', 'Review.'],
  },
  {
    pmid: '35612074',
    title: 'Blockchain and IoT Technology in Healthcare: A Review.',
    authors: 'Sivasankari B, Varalakshmi P.',
    citation: 'Stud Health Technol Inform. 2022 May 25;294:277-278. doi: 10.3233/SHTI220455.',
    labels: ['Review.'],
  },
  {
    pmid: '37593406',
    title: 'Clinical application of a body area network-based smart bracelet for pre-hospital trauma care.',
    authors: 'Han W, Yuan JY, Li R, Yang L, Fang JQ, Fan HJ, Hou SK.',
    citation:
      'Front Med (Lausanne). 2023 Aug 1;10:1190125. doi: 10.3389/fmed.2023.1190125. eCollection 2023.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '37361466',
    title: 'State-of-the-Art Research in Blockchain of Things for HealthCare.',
    authors: 'Almalki J.',
    citation: 'Arab J Sci Eng. 2023 May 26:1-29. doi: 10.1007/s13369-023-07896-5. Online ahead of print.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '37299993',
    title:
      'Blockchain-Modeled Edge-Computing-Based Smart Home Monitoring System with Energy Usage Prediction.',
    authors: 'Iqbal F, Altaf A, Waris Z, Aray DG, Flores MAL, Díez IT, Ashraf I.',
    citation: 'Sensors (Basel). 2023 Jun 1;23(11):5263. doi: 10.3390/s23115263.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '36574391',
    title:
      'Cloud-based healthcare framework for real-time anomaly detection and classification of 1-D ECG signals.',
    authors: 'Nawaz M, Ahmed J.',
    citation: 'PLoS One. 2022 Dec 27;17(12):e0279305. doi: 10.1371/journal.pone.0279305. eCollection 2022.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '36380426',
    title: 'Usage of the Internet of Things in Medical Institutions and its Implications.',
    authors: 'Kong HJ, An S, Lee S, Cho S, Hong J, Kim S, Lee S.',
    citation: 'Healthc Inform Res. 2022 Oct;28(4):287-296. doi: 10.4258/hir.2022.28.4.287. Epub 2022 Oct 31.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '35957320',
    title:
      'Blockchain Based Delay and Energy Harvest Aware Healthcare Monitoring System in WBAN Environment.',
    authors: 'Anbarasan HS, Natarajan J.',
    citation: 'Sensors (Basel). 2022 Aug 2;22(15):5763. doi: 10.3390/s22155763.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '30558343',
    title:
      'Designing Transmission Strategies for Enhancing Communications in Medical IoT Using Markov Decision Process.',
    authors: 'Roy M, Chowdhury C, Aslam N.',
    citation: 'Sensors (Basel). 2018 Dec 15;18(12):4450. doi: 10.3390/s18124450.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '31569568',
    title:
      'An Energy-Efficient Routing Protocol for Reliable Data Transmission in Wireless Body Area Networks.',
    authors: 'Qu Y, Zheng G, Wu H, Ji B, Ma H.',
    citation: 'Sensors (Basel). 2019 Sep 29;19(19):4238. doi: 10.3390/s19194238.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '30959817',
    title: 'A Survey of Routing Protocols in WBAN for Healthcare Applications.',
    authors: 'Qu Y, Zheng G, Ma H, Wang X, Ji B, Wu H.',
    citation: 'Sensors (Basel). 2019 Apr 5;19(7):1638. doi: 10.3390/s19071638.',
    labels: ['Free PMC article.', 'Review.'],
  },
  {
    pmid: '35082909',
    title: 'Energy Efficiency and Reliability Considerations in Wireless Body Area Networks: A Survey.',
    authors: 'Ullah F, Khan MZ, Mehmood G, Qureshi MS, Fayaz M.',
    citation:
      'Comput Math Methods Med. 2022 Jan 17;2022:1090131. doi: 10.1155/2022/1090131. eCollection 2022.',
    labels: ['Free PMC article.', 'Retracted.', 'Review.'],
  },
  {
    pmid: '36671783',
    title: 'Early Life Stress Detection Using Physiological Signals and Machine Learning Pipelines.',
    authors: 'Shahbazi Z, Byun YC.',
    citation: 'Biology (Basel). 2023 Jan 6;12(1):91. doi: 10.3390/biology12010091.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '35591234',
    title:
      'Technological Requirements and Challenges in Wireless Body Area Networks for Health Monitoring: A Comprehensive Survey.',
    authors: 'Zhong L, He S, Lin J, Wu J, Li X, Pang Y, Li Z.',
    citation: 'Sensors (Basel). 2022 May 6;22(9):3539. doi: 10.3390/s22093539.',
    labels: ['Free PMC article.', 'Review.'],
  },
  {
    pmid: '34533470',
    title: 'Applications of Blockchain in the Medical Field: Narrative Review.',
    authors: 'Xie Y, Zhang J, Wang H, Liu P, Liu S, Huo T, Duan YY, Dong Z, Lu L, Ye Z.',
    citation: 'J Med Internet Res. 2021 Oct 28;23(10):e28613. doi: 10.2196/28613.',
    labels: ['Free PMC article.', 'Review.'],
  },
  {
    pmid: '34040708',
    title:
      'EERP-DPM: Energy Efficient Routing Protocol Using Dual Prediction Model for Healthcare Using IoT.',
    authors: 'Almalki FA, Ben Othman S, A Almalki F, Sakli H.',
    citation: 'J Healthc Eng. 2021 May 6;2021:9988038. doi: 10.1155/2021/9988038. eCollection 2021.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '33868621',
    title: 'Multiconstraint-Aware Routing Mechanism for Wireless Body Sensor Networks.',
    authors: 'Bangash JI, Khan AW, Khan A, Khan A, Uddin MI, Hua Q.',
    citation: 'J Healthc Eng. 2021 Mar 31;2021:5560809. doi: 10.1155/2021/5560809. eCollection 2021.',
    labels: ['Free PMC article.'],
  },
  {
    pmid: '37761695',
    title:
      'Blockchain Revolutionizing in Emergency Medicine: A Scoping Review of Patient Journey through the ED.',
    authors: 'Wu TC, Ho CB.',
    citation: 'Healthcare (Basel). 2023 Sep 8;11(18):2497. doi: 10.3390/healthcare11182497.',
    labels: ['Free PMC article.', 'Review.'],
  },
  {
    pmid: '32604851',
    title:
      'Towards a Secure Thermal-Energy Aware Routing Protocol in Wireless Body Area Network Based on Blockchain Technology.',
    authors: 'Shahbazi Z, Byun YC.',
    citation: 'Sensors (Basel). 2020 Jun 26;20(12):3604. doi: 10.3390/s20123604.',
    labels: ['Free PMC article.'],
  },
];

/** What lists show of the article with this PMID. Throws when the sample does not know it. */
export function listed(pmid: string): ListedArticle {
  const article = LISTED.find((one) => one.pmid === pmid);
  if (!article) throw new Error(`The sample knows no article with the PMID ${pmid}.`);
  return article;
}
