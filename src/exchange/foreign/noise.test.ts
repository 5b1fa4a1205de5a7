import { expect, it } from 'vitest';
import { isNoise } from './noise.ts';

it.each([
  'L2030246463\n2024-06-24',
  'L643474277',
  'Export Date: 22 November 2025; Cited By: 12',
  'Cited By :12',
  'cited By 12; Conference of Proceedings of the 43rd Annual Conference; Conference Code:55194',
  'References: Smith, J., Sepsis (2001) Lancet, 3, pp. 4-9; Jones, K., Shock (2003) JAMA, 1, pp. 2-3',
  'PMID: 33301246\nPMCID: PMC7745181',
  '19651626[pmid]',
  'CAPLUS AN 2012:446586(Journal; Online Computer File)',
  '1524-4571 Rossi, A Bianchi, B Journal Article Review United States Circ Res. 2019 Mar 1;124(5):1.',
  'WOS:000123456700001',
  'Accession Number: 117372971; Garcia, Ruth 1,2; Email Address: x@example.org; Source Info: Sep2016, Vol. 231',
  'pictorial; standards. Journal Subset: Health Services Administration; USA. NLM UID: 101144770.',
  'Date revised - 2019-05-03',
  'Last updated - 2019-05-03',
  'SuppNotes - Supplementary material accompanies the online version of this article.',
  'Copyright 2019 Elsevier Inc. All rights reserved.',
  '© The Author(s)',
  'Copyright (c) BMJ Publishing Group',
  '(C) 2005 Wiley-Liss, Inc.',
  'Copyright Elsevier B.V., All rights reserved.',
  'Huang, Yadong\nMucke, Lennart\nAG011385/AG/NIA NIH HHS/\nCell. 2012 Mar 16;148(6):1204-22.',
])('knows what a program left: %s', (note) => {
  expect(isNoise(note)).toBe(true);
});

it.each([
  'The endpoint was changed after registration.',
  'Cited by Jansen as proof; it is none.',
  'Copy for the journal club',
  'References 12 and 13 disagree',
  'References: 12 and 13 disagree',
  'Cited by: Jansen, as proof. It is none.',
  '2024-06-24: read again',
  'Accession numbers are missing in table 2',
  'Last updated - ask Anna whether this is still so.',
  'Funded by NIH, see page 9',
  'PMID: 33301246 is the same trial',
  '(c) is the arm to look at',
  'Copyright of figure 2: ask Anna',
])('leaves to people what they wrote: %s', (note) => {
  expect(isNoise(note)).toBe(false);
});
