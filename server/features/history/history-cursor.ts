import { ok, type Result, refuse } from '../../../shared/refusal.ts';

/** A place in the history, newest first: what comes after this ticket. */
export interface HistoryCursor {
  issuedAt: number;
  id: string;
}

const format = /^(\d{1,15})\.([\w-]{1,64})$/;

export function encodeCursor({ issuedAt, id }: HistoryCursor): string {
  return Buffer.from(`${issuedAt}.${id}`).toString('base64url');
}

export function decodeCursor(text: string | undefined): Result<HistoryCursor | null> {
  if (!text) return ok(null);
  const [, issuedAt, id] = format.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!issuedAt || !id) return refuse('invalid-request', { field: 'cursor' });
  return ok({ issuedAt: Number(issuedAt), id });
}
