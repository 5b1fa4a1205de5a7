/** The names that BibTeX's styles have for months, January first. */
export const BIBTEX_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
