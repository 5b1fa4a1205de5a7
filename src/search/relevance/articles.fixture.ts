/** An article of the hand-written library, as shortly as it can be said. All of them are invented. */
export interface WrittenArticle {
  readonly pmid?: string;
  readonly doi?: string;
  readonly pmcid?: string;
  readonly title?: string;
  /** "Full name|Abbreviated", or the abbreviated name alone. */
  readonly authors?: readonly string[];
  /** "Full name|Abbreviation". */
  readonly journal?: string;
  readonly year?: number;
  readonly tags?: readonly string[];
  readonly status?: 'to-read' | 'reading' | 'read';
  readonly decision?: 'include' | 'maybe' | 'exclude';
  readonly notes?: readonly string[];
  readonly quotes?: readonly string[];
  readonly abstract?: string;
  readonly isRetracted?: boolean;
}

const NEJM = 'The New England journal of medicine|N Engl J Med';
const LANCET = 'Lancet (London, England)|Lancet';

/** By short names, which the questions use; the later an article stands, the later it was changed. */
export const ARTICLES: Readonly<Record<string, WrittenArticle>> = {
  dasatinib: {
    ...{ pmid: '20525995', doi: '10.1056/nejmoa1002315', pmcid: 'PMC4040221', year: 2010, journal: NEJM },
    title: 'Dasatinib versus imatinib in newly diagnosed chronic-phase chronic myeloid leukemia',
    authors: ['Hanna Kortmann|Kortmann H', 'Neil P Shaw|Shaw NP', 'Michele Baccara|Baccara M'],
    ...{ tags: ['onc/cml', 'to cite'], status: 'read', decision: 'include' },
    notes: ['Faster responses, but pleural effusion in one of ten.'],
    abstract: 'Treatment with dasatinib induced significantly higher and faster rates of complete response.',
  },
  clots: {
    ...{
      pmid: '33216109',
      doi: '10.1016/j.thromres.2020.11.017',
      year: 2021,
      journal: 'Thrombosis research|Thromb Res',
    },
    title: 'COVID-19 and venous thromboembolism: a multicentre cohort study',
    authors: ['Lodigiani C', 'Iapichino G'],
    ...{ tags: ['covid', 'methods/cohort'], status: 'to-read' },
    abstract: 'Among 388 in-patients, thromboembolic events occurred in 28. Half were diagnosed within 24 h.',
  },
  transplant: {
    ...{ pmid: '34014601', year: 2021, journal: 'American journal of transplantation|Am J Transplant' },
    title: 'Outcomes of SARS-CoV-2 infection in kidney transplant recipients',
    authors: ['Elias M', 'Pievani D'],
    notes: ['covid19 again; small numbers, no controls.'],
    abstract:
      'Mortality was higher than in the general population. Immunosuppression was reduced in most patients.',
  },
  reactivation: {
    ...{ pmid: '15987484', year: 2005, journal: 'Respiratory research|Respir Res' },
    title: 'TNF-α inhibitors and the reactivation of latent tuberculosis',
    ...{ authors: ['Keane J', 'Gershon S'], tags: ['methods/review'], decision: 'exclude' },
    abstract: 'Screening before anti-TNF therapy is recommended.',
  },
  relapse: {
    ...{ pmid: '10022630', year: 1999, journal: 'Gut|Gut' },
    title: 'Serum TNFalpha predicts relapse of Crohn’s disease',
    authors: ['Louis E', 'Belaïche J'],
    abstract: 'Fifty-three patients in remission were followed for one year.',
  },
  arthritis: {
    ...{ pmid: '23644160', year: 2013, journal: 'Annals of the rheumatic diseases|Ann Rheum Dis' },
    title: 'Blocking TNF alpha in rheumatoid arthritis: ten years on',
    ...{ authors: ['van Vollenhoven RF'], tags: ['methods/review'], status: 'reading' },
  },
  withdrawal: {
    ...{ pmid: '30879338', year: 2019, journal: 'European heart journal|Eur Heart J' },
    title: 'β-blocker withdrawal one year after myocardial infarction',
    authors: ['Puymirat E', 'Danchin N'],
    ...{ tags: ['heart'], status: 'to-read', decision: 'maybe' },
    abstract: 'No difference in mortality was seen at five years in patients without heart failure.',
  },
  preserved: {
    ...{ pmid: '28549638', year: 2017, journal: 'JACC. Heart failure|JACC Heart Fail' },
    title: 'Beta blockers in heart failure with preserved ejection fraction: a randomised trial',
    authors: ['Yamamoto K', 'Origasa H'],
    ...{ tags: ['heart failure', 'methods/rct'], status: 'read', decision: 'include' },
    notes: ['Dose too low? Compare with the German data.'],
    abstract: 'Carvedilol did not improve the primary outcome. Treatment was well tolerated.',
  },
  procalcitonin: {
    ...{ pmid: '19738090', year: 2009, journal: 'JAMA|JAMA' },
    title: 'Procalcitonin-guided antibiotic therapy in lower respiratory tract infections',
    authors: ['Philipp Schütz|Schütz P', 'Beat Müller|Müller B'],
    ...{ tags: ['methods/rct'], decision: 'include', status: 'read' },
    abstract: 'Rates of adverse outcomes were similar, antibiotic exposure was lower.',
  },
  troponin: {
    ...{ pmid: '19710484', year: 2009, journal: NEJM },
    title: 'Early diagnosis of myocardial infarction with sensitive cardiac troponin assays',
    authors: ['Tobias Reichlin|Reichlin T', 'Christian Mueller|Mueller C'],
    ...{ tags: ['heart', 'diagnosis'] },
    abstract: 'Diagnostic accuracy was high, most of all within three hours after the onset of chest pain.',
  },
  circadian: {
    ...{ pmid: '2865677', year: 1985, journal: NEJM },
    title: 'Circadian variation in the frequency of onset of acute myocardial infarction',
    ...{ authors: ['Muller JE', 'Stone PH'], tags: ['heart'] },
    notes: ['The classic. 9 a.m. is when it happens.'],
  },
  japanese: {
    ...{
      pmid: '31234567',
      year: 2019,
      journal: 'Nihon rinsho. Japanese journal of clinical medicine|Nihon Rinsho',
    },
    ...{ title: '糖尿病患者における心不全の予後', authors: ['Tanaka H'] },
  },
  chinese: {
    ...{ pmid: '32345678', year: 2020, journal: 'Zhonghua yi xue za zhi|Zhonghua Yi Xue Za Zhi' },
    ...{ title: '2型糖尿病的早期筛查', authors: ['Wang L'], notes: ['中文综述，很有用。'] },
  },
  withdrawn: {
    ...{ pmid: '32450107', year: 2020, journal: LANCET, isRetracted: true },
    title: 'Hydroxychloroquine or chloroquine for treatment of COVID-19: a registry analysis',
    ...{ authors: ['Mehra MR', 'Patel AN'], tags: ['covid', 'bad science'], decision: 'exclude' },
    notes: ['Retracted within two weeks. Good for teaching.'],
  },
  infarctus: {
    ...{ pmid: '16214521', year: 2005, journal: 'La Revue du praticien|Rev Prat' },
    title: 'Prise en charge de l’infarctus du myocarde',
    authors: ['Éric Lefèvre|Lefèvre É'],
  },
  vitamin: {
    ...{ pmid: '35939577', year: 2022, journal: NEJM },
    title: 'Supplemental vitamin D and incident fractures in midlife and older adults',
    ...{ authors: ['LeBoff MS', 'Chou SH'], tags: ['to read again', 'methods/rct'], status: 'read' },
    notes: ['🔥 the best negative trial of the year', '- cite in the *grant*\n- ask Ana'],
  },
  brain: {
    ...{ pmid: '29778325', year: 2018, journal: LANCET },
    title: 'Tranexamic acid for intracerebral haemorrhage',
    ...{ authors: ['Nikola Sprigg|Sprigg N'], tags: ['methods/rct', 'stroke'] },
    abstract: 'Functional status at day 90 did not differ. Haematoma expansion was less common.',
  },
  postpartum: {
    ...{ pmid: '28456509', year: 2017, journal: LANCET },
    title: 'Early tranexamic acid in women with post-partum hemorrhage',
    ...{ authors: ['Shakur-Still H'], tags: ['methods/rct'] },
    abstract: 'Death due to bleeding was reduced.',
  },
  tocilizumab: {
    ...{ pmid: '33933206', year: 2021, journal: LANCET },
    title: 'IL-6 blockade with tocilizumab in patients admitted with COVID-19',
    ...{ authors: ['Horby PW', 'Emberson JR'], tags: ['covid', 'methods/rct'] },
    quotes: ['28-day mortality was 31% with tocilizumab and 35% with usual care'],
  },
  p53: {
    ...{ pmid: '19776744', year: 2009, journal: 'Nature reviews. Cancer|Nat Rev Cancer' },
    ...{ title: 'Mutant p53 in human tumours: the first 30 years', authors: ['Levine AJ', 'Oren M'] },
  },
  lymphocytes: {
    ...{ pmid: '25559489', year: 2015, journal: 'Annals of oncology|Ann Oncol' },
    title: 'Tumor-infiltrating lymphocytes in early breast cancer',
    ...{ authors: ['Salgado R', 'Denkert C'], tags: ['onc/breast'] },
  },
  sepsis: {
    ...{ pmid: '21346760', year: 2011, journal: 'Molecular medicine|Mol Med' },
    title: 'NF-κB signalling and the heart in sepsis',
    ...{ authors: ["O'Brien JM Jr", 'Ali NA'], tags: ['mechanisms'] },
    abstract: 'Failure of the myocardium follows the activation of Toll-like receptors.',
  },
  coeliac: {
    ...{ pmid: '24333268', year: 2013, journal: 'Mucosal immunology|Mucosal Immunol' },
    title: 'γδ T cells in the gut of children with coeliac disease',
    ...{ authors: ['Sjögren K', 'García-Pérez Á'], tags: ['mechanisms'] },
    quotes: ['intraepithelial lymphocytes'],
  },
  crohn: {
    ...{ pmid: '27914655', year: 2017, journal: LANCET },
    title: 'Crohn disease',
    ...{ authors: ['Torres J', 'Mehandru S'], status: 'to-read' },
  },
  sjogren: {
    ...{ pmid: '29601748', year: 2018, journal: NEJM },
    ...{
      title: 'Primary Sjögren’s syndrome',
      authors: ['Mariette X', 'Criswell LA'],
      tags: ['methods/review'],
    },
  },
  burnout: {
    ...{ pmid: '32227758', year: 2020, journal: 'BMJ (Clinical research ed.)|BMJ' },
    title: 'Burnout among health-care workers: who cares for the carers?',
    ...{ authors: ["O'Connor K"], notes: ['Used in the introduction.'] },
  },
  retention: {
    ...{ pmid: '11112122', year: 2000, journal: 'Thorax|Thorax' },
    ...{ title: 'CO₂ retention during oxygen therapy of COPD', authors: ['Plant PK'] },
    notes: ['10 mg, not 1O mg!'],
  },
  statins: {
    ...{
      pmid: '25400416',
      year: 2014,
      journal: 'The Cochrane database of systematic reviews|Cochrane Database Syst Rev',
    },
    title: 'Statins for the primary prevention of cardiovascular disease',
    ...{ authors: ['Taylor F', 'Huffman MD'], tags: ['methods/review', 'heart'] },
    quotes: ['All-cause mortality was reduced by statins (OR 0.86)'],
    abstract: 'Eighteen randomized controlled trials were included.',
  },
  nameless: {
    ...{ doi: '10.1101/2021.03.04.433850', tags: ['to cite'] },
    notes: ['Preprint that Ana mentioned; ask the library for the final version.'],
  },
};
