import * as v from 'valibot';
import { AppError, type ErrorCode } from '../lib/app-error.ts';

/** A question on its way: the field's name marks a message as ours among others of the extension. */
export const EnvelopeSchema = v.object({
  pubmargin: v.string(),
  request: v.unknown(),
  /** Said by our pages outside of tabs, of which the browser does not say it. It only ever forbids. */
  private: v.optional(v.boolean(), false),
});

/** An answer on its way back. */
export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: ErrorCode; message: string; transient: boolean } };

/** The reply that carries an error to the page; what is not an AppError becomes `internal`. */
export function errorReply(error: unknown): Reply {
  const known =
    error instanceof AppError
      ? error
      : new AppError('internal', error instanceof Error ? error.message : String(error), { cause: error });
  return { ok: false, error: { code: known.code, message: known.message, transient: known.transient } };
}
