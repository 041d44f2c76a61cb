import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallingOrder, RatioGroup } from '../../../shared/calling-rule.ts';
import { callingOrder } from './calling-order.ts';
import { type ChoosingCounter, chooseNext, type Waiting } from './choose-next.ts';

const minute = 60_000;
const serviceIds = ['registration', 'doctor', 'pharmacy'];
const classes = ['regular', 'elderly', 'disability'];
const priorityClasses = new Set(['elderly', 'disability']);

const counterWith = (order: CallingOrder, maxWaitMinutes: number | null = null): ChoosingCounter => ({
  rule: { order, maxWaitMinutes },
  serviceIds,
  priorityClasses,
  turn: {},
});
const ratio = (...groups: RatioGroup[]): CallingOrder => ({ kind: 'ratio', by: 'class', groups });
const priorityGroup = (share: number): RatioGroup => ({ members: ['elderly', 'disability'], share });
const others = (share: number): RatioGroup => ({ members: [], share });

const ticket = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  serviceId: 'registration',
  priorityClass: 'regular',
  lineAt: 0,
  number: 1,
  sentHere: false,
  ...more,
});

const lines: fc.Arbitrary<Waiting[]> = fc
  .array(
    fc.record({
      serviceId: fc.constantFrom(...serviceIds),
      priorityClass: fc.constantFrom(...classes),
      // Few times, so that many came at the same.
      lineAt: fc.integer({ min: 0, max: 6 }).map((tens) => tens * 10 * minute),
      number: fc.integer({ min: 1, max: 3 }),
      sentHere: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((tickets) => tickets.map((one, index) => ({ ...one, id: `t${String(index).padStart(3, '0')}` })));
const share = fc.integer({ min: 1, max: 9 });
const orders: fc.Arbitrary<CallingOrder> = fc.oneof(
  fc.constantFrom<CallingOrder>({ kind: 'arrival' }, { kind: 'services' }, { kind: 'priority' }),
  fc.tuple(share, share).map(([one, other]) => ratio(priorityGroup(one), others(other))),
  fc.tuple(share, share, share).map(
    ([a, b, c]): CallingOrder => ({
      kind: 'ratio',
      by: 'service',
      groups: [{ members: ['registration'], share: a }, { members: ['doctor'], share: b }, others(c)],
    }),
  ),
);

describe('the next', () => {
  test('by arrival is whoever came first, whatever the service', () => {
    const tickets = [ticket('b', { lineAt: 2 }), ticket('a', { lineAt: 1, serviceId: 'pharmacy' })];
    const choice = chooseNext(tickets, counterWith({ kind: 'arrival' }), 10);
    expect(choice).toMatchObject({ ticket: { id: 'a' }, why: { because: 'arrival' } });
  });

  test('by services is of the first service that somebody waits for', () => {
    const tickets = [
      ticket('p', { lineAt: 1, serviceId: 'pharmacy' }),
      ticket('d', { lineAt: 9, serviceId: 'doctor' }),
    ];
    const choice = chooseNext(tickets, counterWith({ kind: 'services' }), 10);
    expect(choice).toMatchObject({ ticket: { id: 'd' }, why: { because: 'services', place: 2 } });
  });

  test('by priority is one of those who come first, and says of which', () => {
    const tickets = [ticket('r', { lineAt: 1 }), ticket('e', { lineAt: 9, priorityClass: 'elderly' })];
    const choice = chooseNext(tickets, counterWith({ kind: 'priority' }), 10);
    expect(choice).toMatchObject({ ticket: { id: 'e' }, why: { because: 'priority', priorityClass: 'elderly' } });
  });

  test('is whoever has waited too long, before all rules', () => {
    const tickets = [ticket('r', { lineAt: 0 }), ticket('e', { lineAt: 9, priorityClass: 'elderly' })];
    const counter = counterWith({ kind: 'priority' }, 30);
    expect(chooseNext(tickets, counter, 30 * minute)?.ticket.id).toBe('e');
    expect(chooseNext(tickets, counter, 42 * minute)).toMatchObject({
      ticket: { id: 'r' },
      why: { because: 'waited', minutes: 42, limit: 30 },
    });
  });

  test('two regular for one priority', () => {
    const counter = counterWith(ratio(priorityGroup(1), others(2)));
    const tickets = Array.from({ length: 12 }, (_, n) =>
      ticket(`t${String(n).padStart(2, '0')}`, { lineAt: n, priorityClass: n < 6 ? 'regular' : 'elderly' }),
    );
    const called = callingOrder(tickets, counter, 0).map(({ ticket: { priorityClass } }) => priorityClass[0]);
    const spread = called.slice(0, 9).join('');
    expect(spread.match(/e/g)).toHaveLength(3);
    expect(spread).not.toMatch(/ee|rrr/);
  });

  test('a share of nothing is called only when nobody else waits', () => {
    const counter = counterWith(ratio(priorityGroup(1), others(0)));
    const tickets = [ticket('r', { lineAt: 0 }), ticket('e', { lineAt: 9, priorityClass: 'elderly' })];
    expect(callingOrder(tickets, counter, 0).map(({ ticket: { id } }) => id)).toEqual(['e', 'r']);
  });

  test('is nobody where nobody waits', () => {
    expect(chooseNext([], counterWith({ kind: 'arrival' }), 0)).toBeUndefined();
  });
});

describe('whatever the rule', () => {
  test('the order in which tickets were read makes no difference, nor whether more than the heads were', () => {
    fc.assert(
      fc.property(lines, orders, fc.integer(), (tickets, order, seed) => {
        const counter = counterWith(order, 30);
        const now = 70 * minute;
        const shuffled = tickets.toSorted((a, b) => hash(a.id, seed) - hash(b.id, seed));
        const choice = chooseNext(tickets, counter, now);
        expect(chooseNext(shuffled, counter, now)).toEqual(choice);
        const line = (one: Waiting) => `${one.serviceId} ${one.priorityClass} ${one.sentHere}`;
        const heads = [...Map.groupBy(tickets, line).values()].flatMap((all) => {
          const [first] = callingOrder(all, counterWith({ kind: 'arrival' }), 0, 1);
          return first ? [first.ticket] : [];
        });
        expect(chooseNext(heads, counter, now)).toEqual(choice);
      }),
    );
  });

  test('a whole line is called once each, as one call after another would', () => {
    fc.assert(
      fc.property(lines, orders, (tickets, order) => {
        const called = callingOrder(tickets, counterWith(order), 0).map(({ ticket: { id } }) => id);
        expect(called.toSorted()).toEqual(tickets.map(({ id }) => id));
        let counter = counterWith(order);
        const left = new Map(tickets.map((one) => [one.id, one]));
        for (const id of called) {
          const choice = chooseNext([...left.values()], counter, 0);
          expect(choice?.ticket.id).toBe(id);
          left.delete(id);
          counter = { ...counter, turn: choice?.turn ?? {} };
        }
      }),
    );
  });

  test('with a limit nobody waits for ever: once it is over, only those who came before come first', () => {
    const arrivals = fc.array(fc.tuple(fc.constantFrom(...classes), fc.constantFrom(...serviceIds), fc.nat(3)), {
      minLength: 20,
      maxLength: 120,
    });
    fc.assert(
      fc.property(arrivals, orders, fc.integer({ min: 1, max: 20 }), (coming, order, limit) => {
        let counter = counterWith(order, limit);
        let waiting: Waiting[] = [];
        for (const [n, [priorityClass, serviceId, more]] of coming.entries()) {
          const now = n * minute;
          for (let extra = 0; extra <= more; extra++) {
            const id = `t${String(n).padStart(3, '0')}${extra}`;
            waiting.push(ticket(id, { priorityClass, serviceId, lineAt: now, number: extra }));
          }
          const choice = chooseNext(waiting, counter, now);
          if (!choice) continue;
          const overdue = waiting.filter(({ lineAt }) => now - lineAt > limit * minute);
          for (const one of overdue) expect(choice.ticket.lineAt).toBeLessThanOrEqual(one.lineAt);
          waiting = waiting.filter(({ id }) => id !== choice.ticket.id);
          counter = { ...counter, turn: choice.turn };
        }
      }),
    );
  });
});

describe('a ratio', () => {
  /** Which group is called, one call after another, while all of them wait. */
  function calls(groups: readonly RatioGroup[], count: number): number[] {
    let counter = counterWith({ kind: 'ratio', by: 'service', groups: [...groups] });
    const heads = groups.map(({ members: [serviceId = ''] }, n) => ticket(`t${n}`, { serviceId }));
    return Array.from({ length: count }, () => {
      const choice = chooseNext(heads, counter, 0);
      counter = { ...counter, turn: choice?.turn ?? {} };
      return heads.findIndex(({ id }) => id === choice?.ticket.id);
    });
  }
  const groupsOf = (shares: readonly number[]) => shares.map((one, n) => ({ members: [`s${n}`], share: one }));

  test('of two holds within one over any window', () => {
    fc.assert(
      fc.property(fc.tuple(share, share), (shares) => {
        const sequence = calls(groupsOf(shares), 40);
        const total = shares[0] + shares[1];
        for (let from = 0; from < sequence.length; from++) {
          for (let to = from + 1; to <= sequence.length; to++) {
            const had = sequence.slice(from, to).filter((group) => group === 0).length;
            expect(Math.abs(had - ((to - from) * shares[0]) / total)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('of several is never a whole call off from the beginning, nor two over any window', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 3, maxLength: 6 }), (shares) => {
        const sequence = calls(groupsOf(shares), 60);
        const total = shares.reduce((sum, one) => sum + one, 0);
        for (const [group, one] of shares.entries()) {
          const lag = sequence.map((_, end) => {
            const had = sequence.slice(0, end + 1).filter((called) => called === group).length;
            return had - ((end + 1) * one) / total;
          });
          expect(Math.max(...lag.map(Math.abs))).toBeLessThan(1);
          expect(Math.max(0, ...lag) - Math.min(0, ...lag)).toBeLessThan(2);
        }
      }),
    );
  });

  test('starves nobody, also where a third group comes and goes', () => {
    fc.assert(
      fc.property(
        fc.tuple(share, share, share),
        fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }),
        (shares, third) => {
          const groups = groupsOf(shares);
          let counter = counterWith({ kind: 'ratio', by: 'service', groups });
          const since = [0, 0];
          const patience = 4 * (shares[0] + shares[1] + shares[2]);
          for (const present of third) {
            const heads = groups.slice(0, present ? 3 : 2).map((_, n) => ticket(`t${n}`, { serviceId: `s${n}` }));
            const choice = chooseNext(heads, counter, 0);
            counter = { ...counter, turn: choice?.turn ?? {} };
            for (const n of [0, 1]) since[n] = choice?.ticket.id === `t${n}` ? 0 : (since[n] ?? 0) + 1;
            expect(Math.max(...since)).toBeLessThan(patience);
          }
        },
      ),
    );
  });

  test('gives no group a long turn for the time it was empty', () => {
    const groups = groupsOf([1, 1]);
    let counter = counterWith({ kind: 'ratio', by: 'service', groups });
    const [one, other] = [ticket('t0', { serviceId: 's0' }), ticket('t1', { serviceId: 's1' })];
    const next = (heads: Waiting[]) => {
      const choice = chooseNext(heads, counter, 0);
      counter = { ...counter, turn: choice?.turn ?? {} };
      return choice?.ticket.id;
    };
    for (let call = 0; call < 50; call++) next([one]);
    const after = Array.from({ length: 6 }, () => next([one, other]));
    expect(after.filter((id) => id === 't1').length).toBeLessThanOrEqual(4);
    expect(after.filter((id) => id === 't0').length).toBeGreaterThanOrEqual(2);
  });
});

function hash(text: string, seed: number): number {
  let value = seed;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) | 0;
  return value;
}
