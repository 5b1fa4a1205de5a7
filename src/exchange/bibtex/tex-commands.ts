/** Signs that citation-js leaves as commands, and that titles and abstracts of medicine are full of. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{
    geq: '≥',
    ge: '≥',
    leq: '≤',
    le: '≤',
    neq: '≠',
    ne: '≠',
    ll: '≪',
    gg: '≫',
    approx: '≈',
    sim: '∼',
    simeq: '≃',
  },
  ...{
    equiv: '≡',
    propto: '∝',
    times: '×',
    pm: '±',
    mp: '∓',
    cdot: '·',
    div: '÷',
    infty: '∞',
    degree: '°',
    deg: '°',
  },
  ...{
    rightarrow: '→',
    to: '→',
    leftarrow: '←',
    leftrightarrow: '↔',
    uparrow: '↑',
    downarrow: '↓',
    Rightarrow: '⇒',
  },
  ...{
    prime: '′',
    circ: '°',
    ldots: '…',
    dots: '…',
    slash: '/',
    aa: 'å',
    AA: 'Å',
    quad: ' ',
    qquad: ' ',
    newline: ' ',
  },
  ...{
    langle: '⟨',
    rangle: '⟩',
    Delta: 'Δ',
    Omega: 'Ω',
    sqrt: '√',
    sum: '∑',
    partial: '∂',
    lbrack: '[',
    rbrack: ']',
  },
};
const GREEK =
  'alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω';
const LETTERS = new Map(
  [...GREEK.matchAll(/(\w+) (\S)/g)].map(([, name = '', letter = '']) => [`text${name}`, letter]),
);
/** They only say how their argument looks, or where it stands. */
const WRAPPERS =
  /\\(?:mbox|hbox|text|ensuremath|math(?:rm|it|bf|sf|tt|cal|bb|normal)|textcite|parencite|citeauthor|cite[tp]?|uppercase|protect|nocase)\b\s*/g;
/** An accent on a letter without its dot, which Unicode puts on the letter with it. */
const DOTLESS = /(\\(?:["'`^~=.]|[uvHcdbkr](?![A-Za-z])))\s*\{?\\([ij])(?![A-Za-z])\s?(\}?)/g;

/** TeX with what citation-js doesn't know as it knows it: signs as letters, spaces as spaces, arguments without their wrappers. */
export function plainCommands(tex: string): string {
  if (!tex.includes('\\')) return tex;
  return tex
    .replace(DOTLESS, (found, accent: string, letter: string, end: string) =>
      // `{\'\i}`: the bracket is of the whole.
      found.includes('{') ? `${accent}{${letter}}` : `${accent}{${letter}}${end}`,
    )
    .replace(/\\href\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$2 ($1)')
    .replace(/\\noopsort\s*\{[^{}]*\}/g, '')
    .replace(/\\[,;: ](?=.|$)/g, ' ')
    .replace(/\\!/g, '')
    .replace(WRAPPERS, '')
    .replace(/\^\{?\\circ\b\s?\}?/g, '°')
    .replace(/\\([A-Za-z]+)(?:\{\}|\s(?=\S))?/g, (found: string, name: string) => {
      return SIGNS[name] ?? LETTERS.get(name) ?? found;
    });
}

/** Text in which commands are left that nobody knows, without them; accents that Unicode has with their letters as one. */
export function withoutCommands(text: string, tex: string): string {
  const isMeant = tex.includes('backslash');
  return (isMeant ? text : text.replace(/\\[A-Za-z]+\s?/g, '')).normalize('NFC');
}
