import { accept } from './effects.ts';
import { callingOrder, type Model, type Outcome } from './model.ts';
import type { Order } from './order.ts';
import { refusal } from './refusals.ts';

export interface Answer {
  order: Order;
  outcome: Outcome;
}

/**
 * Every state in which the office may be after orders that were given at the same moment: there must be an order of
 * one after the other in which the model gives the very same answers. None: the answers contradict each other.
 */
export function outcomesOf(model: Model, answers: readonly Answer[]): Model[] {
  if (answers.length === 0) return [model];
  return answers.flatMap((answer, first) => {
    const after = follow(model, answer);
    return after ? outcomesOf(after, answers.toSpliced(first, 1)) : [];
  });
}

function follow(model: Model, { order, outcome }: Answer): Model | undefined {
  const reason = refusal(model, order);
  if (reason === null && outcome.ok) return accept(model, order, outcome);
  if (!outcome.ok && outcome.reason === 'none-waiting' && order.do === 'call-next' && reason === null) {
    const allBusy = callingOrder(model, order.counter).every(({ id }) => model.passedOver.has(id));
    return allBusy ? model : undefined;
  }
  return !outcome.ok && outcome.reason === reason ? model : undefined;
}
