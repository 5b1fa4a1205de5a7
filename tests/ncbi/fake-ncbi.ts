import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FakeRecord, ncbiAnswer } from './ncbi-answers.ts';

/** What the next request gets in place of an answer. */
export type Fault =
  | { status: number; headers?: Record<string, string>; body?: string }
  /** Nothing at all. */
  | 'silence'
  /** The connection breaks off. */
  | 'break'
  /** The first half of the answer, as if that were all. */
  | 'half';

/** A request that came in; `at`: milliseconds. */
export interface Received {
  readonly at: number;
  readonly method: string;
  readonly utility: string;
  readonly params: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}

/** A server on this machine that speaks E-utilities' formats, with faults. */
export class FakeNcbi {
  readonly records = new Map<string, FakeRecord>();
  readonly merged = new Map<string, string>();
  readonly spoils = new Set<string>();
  readonly received: Received[] = [];
  /** One for each request to come; `undefined` for one that is answered. */
  readonly faults: (Fault | undefined)[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<FakeNcbi> {
    const ncbi = new FakeNcbi();
    await new Promise<void>((resolve) => ncbi.#server.listen(0, '127.0.0.1', resolve));
    return ncbi;
  }

  get base(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/entrez/eutils/`;
  }

  has(...records: FakeRecord[]): void {
    for (const record of records) this.records.set(record.pmid, record);
  }

  /** As many records, numbered from `first` on. */
  hasMany(count: number, first = 1_000_001): string[] {
    const pmids = Array.from({ length: count }, (_, at) => String(first + at));
    this.has(...pmids.map((pmid) => ({ pmid, title: `Title ${pmid}` })));
    return pmids;
  }

  /** The most requests that came in within any one second. */
  mostInOneSecond(): number {
    const times = this.received.map(({ at }) => at);
    return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const url = new URL(request.url ?? '/', this.base);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const params =
      request.method === 'POST' ? new URLSearchParams(String(Buffer.concat(chunks))) : url.searchParams;
    const utility = url.pathname.split('/').at(-1) ?? '';
    this.received.push({ at, method: request.method ?? '', utility, params, headers: request.headers });
    const fault = this.faults.shift();
    const answer = ncbiAnswer(this, utility, params);
    if (fault === 'silence') return;
    if (fault === 'break') request.socket.destroy();
    else if (fault === 'half') response.end(answer?.slice(0, answer.length / 2));
    else if (fault) response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
    else if (answer === undefined) response.writeHead(404).end();
    else response.end(answer);
  }
}
