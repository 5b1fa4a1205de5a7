import { AppError, type ErrorCode } from '../../lib/app-error.ts';
import type { Sentence } from '../../lib/sentence.ts';

/** A file that cannot be read, and why, for people: who catches it says it in their language. */
export class FileProblem extends AppError {
  readonly sentence: Sentence;

  constructor(sentence: Sentence, { code = 'invalid', cause }: { code?: ErrorCode; cause?: unknown } = {}) {
    super(code, `The file cannot be read: ${sentence[0]}.`, { cause });
    this.sentence = sentence;
  }
}
