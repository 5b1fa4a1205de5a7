/** PubMed's own checkbox beside a result. Only ever read, and focused where the user asks for it: ticking is theirs. */
export const TICKBOX = 'input.search-result-selector';
