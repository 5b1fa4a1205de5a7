import type { SampleArticle } from '../facts.ts';

/** Cites "vital signs"; here by its DOI alone, behind "Show all references". */
export const SURVEY: SampleArticle = {
  pmid: '37361466',
  pmcid: 'PMC10214365',
  doi: '10.1007/s13369-023-07896-5',
  title: 'State-of-the-Art Research in Blockchain of Things for HealthCare',
  authors: [{ name: 'Almalki J', fullName: 'Jameel Almalki' }],
  journal: 'Arabian journal for science and engineering',
  journalAbbreviation: 'Arab J Sci Eng',
  issn: '2193-567X',
  date: '05/26/2023',
  cit: '2023 May 26:1-29.',
  aheadOfPrint: true,
  summary: [
    {
      text: 'A survey of how blockchains are used together with the Internet of Things, above all in health care. It explains the basics for readers of different backgrounds, orders the existing approaches by field, and names what stands in their way, with directions for further work.',
    },
  ],
  keywords: [
    'Blockchain',
    'Blockchain of things',
    'Edge computing',
    'HealthCare',
    'Internet of things',
    'Software engineering',
  ],
  mesh: [],
  similar: [],
  citedBy: ['37761695'],
  references: [
    {
      text: 'Özyılmaz, K.R.; Yurdakul, A: Work-in-progress: integrating low-power IOT devices to a blockchain-based infrastructure. In: 2017 International Conference on Embedded Software (EMSOFT), pp. 1–2. IEEE (2017)',
    },
    {
      text: 'Ferrag MA, Derdour M, Mukherjee M, Derhab A, Maglaras L, Janicke H. Blockchain technologies for the internet of things: research issues and challenges. IEEE Internet Things J. 2019;6(2):2188–2204. doi: 10.1109/JIOT.2018.2882794.',
      doi: '10.1109/JIOT.2018.2882794',
    },
    {
      text: 'Ali MS, Vecchio M, Pincheira M, Dolui K, Antonelli F, Rehmani MH. Applications of blockchains in the internet of things: A comprehensive survey. IEEE Commun. Surv. Tutor. 2019;21(2):1676–1717. doi: 10.1109/COMST.2018.2886932.',
      doi: '10.1109/COMST.2018.2886932',
    },
    {
      text: 'Fernández-Caramés TM, Fraga-Lamas P. A review on the use of blockchain for the internet of things. IEEE Access. 2018;6:32979–33001. doi: 10.1109/ACCESS.2018.2842685.',
      doi: '10.1109/ACCESS.2018.2842685',
    },
    {
      text: 'Dai H-N, Zheng Z, Zhang Y. Blockchain for internet of things: a survey. IEEE Internet Things J. 2019;6(5):8076–8094. doi: 10.1109/JIOT.2019.2920987.',
      doi: '10.1109/JIOT.2019.2920987',
    },
    // PubMed lists this survey under "Cited by" of the article; here the reference is known by its DOI alone, as a third
    // of all references are.
    {
      text: 'Jamil F, Ahmad S, Iqbal N, Kim DH. Towards a remote monitoring of patient vital signs based on IoT-based blockchain integrity management platforms in smart hospitals. Sensors. 2020;20(8):2195. doi: 10.3390/s20082195.',
      doi: '10.3390/s20082195',
    },
  ],
};
