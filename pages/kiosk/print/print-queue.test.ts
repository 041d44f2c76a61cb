import { describe, expect, test, vi } from 'vitest';
import type { PrintProblem } from '../../../shared/printing.ts';
import { jobMemory } from './job-memory.ts';
import { type PrintJob, PrintQueue } from './print-queue.ts';

const job = (id: string): PrintJob => ({ id, ticketId: `ticket of ${id}` });

function storageOf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

function queueOf(outcomes: Record<string, PrintProblem | null | 'hangs'> = {}, deaf = 0, storage = storageOf()) {
  const log: string[] = [];
  let unheard = deaf;
  const queue = new PrintQueue({
    print: async ({ id }) => {
      log.push(`${id} begins`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.push(`${id} ends`);
      const outcome = outcomes[id] ?? null;
      return outcome === 'hangs' ? new Promise<null>(() => {}) : outcome;
    },
    report: async ({ id }, problem) => {
      if (unheard-- > 0) throw new Error('away');
      log.push(`${id}: ${problem ?? 'printed'}`);
    },
    pause: async () => undefined,
    changed: () => undefined,
    memory: jobMemory(storage),
  });
  return { queue, log };
}

describe('a kiosk’s own printer', () => {
  test('prints one job after the other', async () => {
    const { queue, log } = queueOf();
    queue.add(job('a'));
    queue.add(job('b'));
    await vi.waitFor(() => expect(log).toContain('b: printed'));
    expect(log.filter((line) => !line.includes(':'))).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  test('prints each job once, however often it hears of it', async () => {
    const { queue, log } = queueOf();
    queue.add(job('a'));
    queue.add(job('a'));
    await vi.waitFor(() => expect(log).toContain('a: printed'));
    queue.add(job('a'));
    queue.add(job('b'));
    await vi.waitFor(() => expect(log).toContain('b: printed'));
    expect(log.filter((line) => line === 'a begins')).toHaveLength(1);
  });

  test('a job that failed holds up no other, and its problem is known', async () => {
    const { queue, log } = queueOf({ a: 'no-answer' });
    queue.add(job('a'));
    queue.add(job('b'));
    expect(queue.outcome('a')).toBe('waiting');
    await vi.waitFor(() => expect(log).toContain('b: printed'));
    expect(log).toContain('a: no-answer');
    expect([queue.outcome('a'), queue.outcome('b'), queue.outcome('c')]).toEqual(['no-answer', 'printed', undefined]);
  });

  test('after a reload prints nothing again, but tells how it went', async () => {
    const storage = storageOf();
    const before = queueOf({ b: 'no-answer' }, Number.POSITIVE_INFINITY, storage);
    before.queue.add(job('a'));
    before.queue.add(job('b'));
    await vi.waitFor(() => expect(before.log).toContain('b ends'));
    await vi.waitFor(() => expect(before.queue.working).toBe(false));
    const { queue, log } = queueOf({}, 0, storage);
    queue.add(job('a'));
    queue.add(job('b'));
    await vi.waitFor(() => expect(log).toEqual(['a: printed', 'b: no-answer']));
    expect(queue.outcome('a')).toBe('printed');
  });

  test('a reload while it prints: nobody knows whether it came out, so it does not come out twice', async () => {
    const storage = storageOf();
    const torn = queueOf({ a: 'hangs' }, 0, storage);
    torn.queue.add(job('a'));
    torn.queue.add(job('b'));
    expect(torn.queue.working).toBe(true);
    await vi.waitFor(() => expect(torn.log).toContain('a begins'));
    const { queue, log } = queueOf({}, 0, storage);
    queue.add(job('a'));
    queue.add(job('b'));
    await vi.waitFor(() => expect(log).toEqual(['a: interrupted', 'b begins', 'b ends', 'b: printed']));
  });

  test('what it keeps is bounded, and what somebody else wrote there does no harm', () => {
    const storage = storageOf();
    const memory = jobMemory(storage);
    for (let id = 0; id < 150; id++) memory.note(String(id), 'printed');
    const later = jobMemory(storage);
    expect([later.recall('49'), later.recall('50'), later.recall('149')]).toEqual([undefined, 'printed', 'printed']);
    for (const foreign of ['{', '{}', '[["a","b"],7,null]']) {
      expect(jobMemory({ ...storage, getItem: () => foreign }).recall('a')).toBeUndefined();
    }
  });

  test('a storage that is full or forbidden holds up no paper', async () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const { queue, log } = queueOf({}, 0, { getItem: full, setItem: full });
    queue.add(job('a'));
    await vi.waitFor(() => expect(log).toContain('a: printed'));
  });

  test('tells the outcome again until it is heard', async () => {
    const { queue, log } = queueOf({}, 3);
    queue.add(job('a'));
    await vi.waitFor(() => expect(log).toContain('a: printed'));
    expect(log.filter((line) => line === 'a begins')).toHaveLength(1);
  });
});
