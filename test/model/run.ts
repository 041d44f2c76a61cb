import { expect } from 'vitest';
import type { Database, Topic } from '../../server/db/database.ts';
import { closeDays } from '../../server/features/branches/close-day.ts';
import { queueTopics } from '../../server/live/queue-topics.ts';
import type { TestClock } from '../test-database.ts';
import { agrees, knownByModel, knownByTables } from './agreement.ts';
import { checkLaws } from './laws.ts';
import { type Answer, outcomesOf } from './linearize.ts';
import type { Model } from './model.ts';
import { type Order, orderOf } from './order.ts';
import { checkPublicViews } from './public-views.ts';
import { carryOut } from './real.ts';
import { rowsOf } from './rows.ts';
import type { Command, Plan, Scenario, Step } from './scenario.ts';
import { makeWorld } from './world.ts';

export interface Office {
  database: Database;
  clock: TestClock;
}

/** They cost more than all the rest. */
const viewsEvery = 5;

/** Plays a scenario in a branch of its own; throws where the office and its model part, or a law is broken. */
export async function play({ database, clock }: Office, { plan, steps }: Scenario): Promise<void> {
  clock.set(plan.start);
  const world = await makeWorld(database, plan);
  let model: Model = {
    world,
    now: plan.start,
    tickets: new Map(),
    seats: new Map(),
    keys: new Map(),
    issued: new Map(),
    steps: [],
    passedOver: new Set(),
    events: [],
  };
  const published = new Set<Topic>();
  database.onCommit((topics) => {
    for (const topic of topics) published.add(topic);
  });

  for (const [number, step] of [...opening(plan), ...steps].entries()) {
    published.clear();
    // Some things happen in the same millisecond, others do not.
    clock.advance('advance' in step ? step.advance : (number % 2) * 1000);
    model = { ...model, now: clock.now() };
    if ('advance' in step) continue;
    const before = model;
    model = await compare(database, before, await perform(database, before, step));
    const changed = model.events.length > before.events.length || model.seats !== before.seats;
    const heard = queueTopics(world.branch.id).some((topic) => published.has(topic));
    expect(heard, 'screens hear of changes and of nothing else').toBe(changed);
    if (number % viewsEvery === 0) await checkPublicViews(database.read, model);
  }
  await checkPublicViews(database.read, model);
}

function opening({ opened, waiting }: Plan): Step[] {
  const open = [0, 1, 2].map((n): Command => ({ do: 'open', staff: n, counter: n }));
  const take = (n: number): Command => ({ do: 'take', service: n % 3, visitor: 0, key: null });
  const commands = [...(opened ? open : []), ...Array.from({ length: waiting }, (_, n) => take(n))];
  return commands.map((one) => ({ atOnce: [one] }));
}

async function perform(database: Database, model: Model, step: Exclude<Step, { advance: number }>): Promise<Answer[]> {
  if ('closeDays' in step) {
    await closeDays(database);
    return (['expire', 'close-forgotten'] as const).map((work) => ({
      order: { do: work },
      outcome: { ok: true, ticket: null, repeated: false },
    }));
  }
  const answer = async (command: Command): Promise<Answer> => {
    const order: Order = orderOf(model, command);
    return { order, outcome: await carryOut(database, model.world, order) };
  };
  const commands = step.atOnce.map(answer);
  // Nothing may run on into the next scenario when one of them breaks.
  await Promise.allSettled(commands);
  return Promise.all(commands);
}

/** PostgreSQL passes over a ticket that anybody does something with when it looks for the next. */
function beingWritten({ engine }: Database, answers: readonly Answer[]): ReadonlySet<string> {
  if (engine === 'sqlite' || answers.length < 2) return new Set();
  return new Set(
    answers.flatMap(({ order, outcome }) => {
      if ('ticketId' in order) return order.ticketId;
      return order.do === 'undo' && outcome.ok && outcome.ticket ? outcome.ticket.id : [];
    }),
  );
}

/** The model that agrees with the answers and with the tables. */
async function compare(database: Database, before: Model, answers: Answer[]): Promise<Model> {
  const rows = await rowsOf(database.read, before.world.branch.id);
  checkLaws(rows, before.world.branch.timeZone);
  const candidates = outcomesOf({ ...before, passedOver: beingWritten(database, answers) }, answers);
  if (candidates.length === 0) expect.fail(`law 3: no order of the commands explains ${JSON.stringify(answers)}`);
  const tables = knownByTables(rows);
  const model = candidates.find((candidate) => agrees(candidate, tables));
  if (!model) expect(tables, 'the tables hold what was answered').toEqual(candidates.map(knownByModel).at(0));
  return { ...(model ?? before), passedOver: new Set() };
}
