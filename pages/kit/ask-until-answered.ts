import type { FormError } from '../../shared/page-props.ts';
import { refusalReasons } from '../../shared/refusal.ts';

export interface KeyedRequest {
  /** Where it is posted to. */
  address: string;
  /** The same for every attempt, so that a number whose answer was lost on the way is found again, not issued twice. */
  key: string;
  body: object;
}

export interface Answer {
  status: number;
  text: string;
  retryAfter: string | null;
}

/** What the answer says; null when it is none of ours. */
export type Understand<T> = (content: Record<string, unknown>) => T | null;

/** The line to the server. `post` rejects when nothing came back. */
export interface Line {
  post: (request: KeyedRequest, signal: AbortSignal) => Promise<Answer>;
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export type Outcome<T> = { kind: 'answered'; value: T } | { kind: 'refused'; error: FormError } | { kind: 'stopped' };

/** Asks until there is an answer: a bad phone line must not cost anybody the place in the queue. */
export async function askUntilAnswered<T>(
  request: KeyedRequest,
  understand: Understand<T>,
  { line, retrying, signal }: { line: Line; retrying: (attempt: number) => void; signal: AbortSignal },
): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await ask(request, understand, line, signal);
    if (signal.aborted) return { kind: 'stopped' };
    if (outcome) return outcome;
    retrying(attempt + 1);
    await line.pause(pauseAfter(attempt), signal);
    if (signal.aborted) return { kind: 'stopped' };
  }
}

export function pauseAfter(attempt: number): number {
  return Math.min(8000, 500 * 2 ** attempt) * (0.75 + Math.random() / 2);
}

async function ask<T>(
  request: KeyedRequest,
  understand: Understand<T>,
  line: Line,
  signal: AbortSignal,
): Promise<Outcome<T> | null> {
  try {
    return read(await line.post(request, signal), understand);
  } catch {
    return null;
  }
}

/** Null: this was not our server's answer, or it asks to come again. */
export function read<T>({ status, text, retryAfter }: Answer, understand: Understand<T>): Outcome<T> | null {
  if (status >= 502 && status <= 504) return null;
  const content = parse(text);
  if (status < 300) {
    const value = content && understand(content);
    return value === null ? null : { kind: 'answered', value };
  }
  return { kind: 'refused', error: refusal(content ?? {}, Number(retryAfter)) };
}

/** Null when it is not a JSON object; the sign-in page of a public Wi-Fi, for instance, answers everything with HTML. */
function parse(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function refusal(problem: Record<string, unknown>, retryAfterHeader: number): FormError {
  const reason = refusalReasons.find((known) => known === problem.reason) ?? 'unavailable';
  const field = problem.field ?? firstField(problem.errors);
  const retryAfter = typeof problem.retryAfter === 'number' ? problem.retryAfter : retryAfterHeader;
  return {
    reason,
    ...(typeof field === 'string' && { field }),
    ...(retryAfter > 0 && { retryAfter }),
  };
}

function firstField(errors: unknown): unknown {
  return Array.isArray(errors) ? (errors[0] as { field?: unknown } | undefined)?.field : undefined;
}
