/** The Web Annotation vocabulary (https://www.w3.org/TR/annotation-vocab/), and what it has no words for, under a name of our own. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { pubmargin: 'urn:x-pubmargin:' }] as const;

/** Names that begin so are made for a file, and name nothing elsewhere. */
export const OUR_NAMES = 'urn:x-pubmargin:';
/** Before the identity of a note. */
export const NOTE_NAMES = 'urn:uuid:';
