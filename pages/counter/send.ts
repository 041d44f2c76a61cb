import { type RefusalReason, refusalReasons } from '../../shared/refusal.ts';
import type { Request } from './requests.ts';

/** `network`: nobody knows whether the command arrived; the next snapshot will show it. */
export type Problem = RefusalReason | 'network';

const patience = 10_000;

/** Sends one after another and stops at the first that is refused. Null when all were accepted. */
export async function send(requests: readonly Request[]): Promise<Problem | null> {
  for (const request of requests) {
    const problem = await sendOne(request);
    if (problem) return problem;
  }
  return null;
}

async function sendOne({ path, body }: Request): Promise<Problem | null> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: giveUp.signal,
    });
    return response.ok ? null : await reasonOf(response);
  } catch {
    return 'network';
  } finally {
    clearTimeout(timer);
  }
}

async function reasonOf(response: Response): Promise<Problem> {
  const problem: unknown = await response.json().catch(() => null);
  const reason = problem && typeof problem === 'object' && 'reason' in problem ? problem.reason : null;
  const known = refusalReasons.find((candidate) => candidate === reason);
  if (known) return known;
  return response.status === 401 ? 'signed-out' : 'unavailable';
}
