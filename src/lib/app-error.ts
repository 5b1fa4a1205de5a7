/** What can go wrong, in the few kinds that a caller treats differently (docs/architecture.md, "Errors"). */
export const ERROR_CODES = [
  'invalid',
  'not-found',
  'conflict',
  'quota',
  'blocked',
  'offline',
  'auth',
  'private-window',
  'site-off',
  'context-invalidated',
  'unsupported',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error that crosses walls: its code decides what people are told, `transient` whether trying again may help. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly transient: boolean;

  constructor(code: ErrorCode, message: string, options: { transient?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.transient = options.transient ?? false;
  }
}
