import { FileProblem } from '../records/file-problem.ts';
import type { XmlElement, XmlReader } from '../text/xml-elements.ts';
import { NAMESPACES, shortName } from './vocabulary.ts';

/** A thing that a file describes: its kind, its name where it has one, and what is said of it, by short names. */
export interface RdfNode {
  readonly type: string;
  /** A URI, mostly of the file's own (`#item_12`); `_:` before what is no URI. */
  readonly name?: string | undefined;
  readonly properties: ReadonlyMap<string, readonly RdfValue[]>;
  readonly line: number;
}
/** Text, a thing described in place, or the name of one that is described elsewhere. */
export type RdfValue = string | RdfNode | RdfReference;
export interface RdfReference {
  readonly refersTo: string;
}

interface Node {
  type: string;
  name: string | undefined;
  properties: Map<string, RdfValue[]>;
  line: number;
}
/** A property being read; `of` is what it is said of, `inner` the thing that `parseType="Resource"` leaves out. */
interface Property {
  readonly name: string;
  readonly of: Node;
  readonly values: RdfValue[];
  readonly inner: Node | undefined;
  text: string;
}

const RDF = NAMESPACES.rdf;

/** Reads RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/), as far as programs write it, one thing of the top level after the other. */
export class RdfReader implements XmlReader<RdfNode> {
  readonly #open: (Node | Property)[] = [];
  #isInside = false;
  #found: RdfNode[] = [];

  open(element: XmlElement): void {
    if (!this.#isInside) {
      if (element.name !== `${RDF}RDF`) throw new FileProblem(['unreadNoRdf']);
      this.#isInside = true;
      return;
    }
    const parent = this.#open.at(-1);
    const of = parent === undefined || 'type' in parent ? parent : parent.inner;
    this.#open.push(of ? propertyAt(element, of) : nodeAt(element));
  }

  text(text: string): void {
    const property = this.#open.at(-1);
    if (property && 'values' in property) property.text += text;
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    if ('values' in closed) {
      const { name, of, inner, values, text } = closed;
      const said = inner ? [inner] : values.length > 0 ? values : [text];
      const before = of.properties.get(name);
      if (before) before.push(...said);
      else of.properties.set(name, said);
      if (name === 'rdf:type' && of.type === 'rdf:Description') of.type = typeIn(said) ?? of.type;
      return;
    }
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#found.push(closed);
    else if ('values' in parent) parent.values.push(closed);
  }

  take(): RdfNode[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }
}

function nodeAt({ name, attributes, line }: XmlElement): Node {
  const id = attributes.get(`${RDF}ID`);
  const properties = new Map<string, RdfValue[]>();
  for (const [attribute, value] of attributes) {
    const isSyntax = /^(?:about|ID|nodeID|datatype)$/.test(attribute.replace(RDF, ''));
    if (!isSyntax && !attribute.startsWith('http://www.w3.org/'))
      properties.set(shortName(attribute), [value]);
  }
  return {
    type: shortName(name),
    name: attributes.get(`${RDF}about`) ?? blankName(attributes) ?? (id === undefined ? undefined : `#${id}`),
    properties,
    line,
  };
}

function propertyAt({ name, attributes, line }: XmlElement, of: Node): Property {
  const short = shortName(name);
  const refersTo = attributes.get(`${RDF}resource`) ?? blankName(attributes);
  const isThing = attributes.get(`${RDF}parseType`) === 'Resource';
  return {
    // The members of a list may be numbered.
    name: /^rdf:_\d+$/.test(short) ? 'rdf:li' : short,
    of,
    values: refersTo === undefined ? [] : [{ refersTo }],
    inner: isThing ? { type: 'rdf:Description', name: undefined, properties: new Map(), line } : undefined,
    text: '',
  };
}

function blankName(attributes: ReadonlyMap<string, string>): string | undefined {
  const id = attributes.get(`${RDF}nodeID`);
  return id === undefined ? undefined : `_:${id}`;
}

function typeIn([value]: readonly RdfValue[]): string | undefined {
  return typeof value === 'object' && 'refersTo' in value ? shortName(value.refersTo) : undefined;
}
