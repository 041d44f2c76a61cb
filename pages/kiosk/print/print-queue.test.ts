import { describe, expect, test, vi } from 'vitest';
import type { PrintProblem } from '../../../shared/printing.ts';
import { type PrintJob, PrintQueue } from './print-queue.ts';

const job = (id: string): PrintJob => ({ id, ticketId: `ticket of ${id}` });

function queueOf(outcomes: Record<string, PrintProblem | null> = {}, deaf = 0) {
  const log: string[] = [];
  let unheard = deaf;
  const queue = new PrintQueue({
    print: async ({ id }) => {
      log.push(`${id} begins`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.push(`${id} ends`);
      return outcomes[id] ?? null;
    },
    report: async ({ id }, problem) => {
      if (unheard-- > 0) throw new Error('away');
      log.push(`${id}: ${problem ?? 'printed'}`);
    },
    pause: async () => undefined,
    changed: () => undefined,
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

  test('tells the outcome again until it is heard', async () => {
    const { queue, log } = queueOf({}, 3);
    queue.add(job('a'));
    await vi.waitFor(() => expect(log).toContain('a: printed'));
    expect(log.filter((line) => line === 'a begins')).toHaveLength(1);
  });
});
