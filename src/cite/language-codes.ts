/** The languages in which PubMed says that an article is written, by their ISO 639-1 codes. */
const CODES: Readonly<Record<string, string>> = {
  ...{ Afrikaans: 'af', Arabic: 'ar', Bosnian: 'bs', Bulgarian: 'bg', Catalan: 'ca', Chinese: 'zh' },
  ...{ Croatian: 'hr', Czech: 'cs', Danish: 'da', Dutch: 'nl', English: 'en', Estonian: 'et', Finnish: 'fi' },
  ...{
    French: 'fr',
    German: 'de',
    Greek: 'el',
    Hebrew: 'he',
    Hungarian: 'hu',
    Icelandic: 'is',
    Italian: 'it',
  },
  ...{ Japanese: 'ja', Korean: 'ko', Latvian: 'lv', Lithuanian: 'lt', Norwegian: 'no', Persian: 'fa' },
  ...{ Polish: 'pl', Portuguese: 'pt', Romanian: 'ro', Russian: 'ru', Serbian: 'sr', Slovak: 'sk' },
  ...{ Slovenian: 'sl', Spanish: 'es', Swedish: 'sv', Thai: 'th', Turkish: 'tr', Ukrainian: 'uk' },
  Vietnamese: 'vi',
};

/** The code of the language that PubMed names (`Chinese`, `Greek, Modern`), of several the first; else what it says. */
export function languageCode(language: string): string {
  const [first = ''] = language.split(/[,;]/);
  return CODES[first.trim()] ?? language;
}
