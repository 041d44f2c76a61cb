import type { TicketView } from '../../shared/snapshots.ts';
import { type ApiClient, Refused } from './api-client.ts';
import type { DataTicket } from './data-ticket.ts';
import type { PlannedService } from './office-plan.ts';
import type { OpenCounter, OpenOffice } from './open-office.ts';
import { Pace } from './pace.ts';
import type { PrivateDetails } from './private-details.ts';
import type { Exchange, TicketLog } from './run-log.ts';
import { Slots } from './slots.ts';
import type { Step } from './timetable.ts';
import { VisitorWatch } from './visitor-watch.ts';

/** Steps begun and not ended. One service has one request under way; this is how far the others may run ahead of it. */
const openSteps = 200;
/** Each so many'th visitor follows their ticket. */
const watchEvery = 50;

type CallStep = Extract<Step, { kind: 'call' }>;

/**
 * Sends what the timetable says. Steps begin in its order; those of one service wait for each other, so that its
 * numbers and calls come in the data's order at any speed.
 */
export class Driver {
  readonly #api: ApiClient;
  readonly #office: OpenOffice;
  readonly #people: PrivateDetails;
  readonly #tickets = new Map<DataTicket, TicketLog>();
  readonly #counters = new Map<DataTicket, OpenCounter>();
  readonly visitors: VisitorWatch[] = [];
  readonly refusals: string[] = [];
  readonly wrongNext: string[] = [];
  readonly issues: Exchange[] = [];
  readonly delays: number[] = [];
  commands = 0;
  nextCalls = 0;

  constructor(api: ApiClient, office: OpenOffice, people: PrivateDetails) {
    this.#api = api;
    this.#office = office;
    this.#people = people;
  }

  get tickets(): TicketLog[] {
    return [...this.#tickets.values()];
  }

  async run(steps: readonly Step[], speed: number | null, onProgress: (done: number) => void): Promise<void> {
    const pace = new Pace(speed, steps[0]?.at ?? 0);
    const slots = new Slots(openSteps);
    const lanes = new Map<PlannedService, Promise<void>>();
    let broken: { error: unknown } | null = null;
    for (const [index, step] of steps.entries()) {
      await pace.until(step.at);
      await slots.take();
      if (broken) break;
      const before = lanes.get(step.service) ?? Promise.resolve();
      const work = before.then(() => {
        this.delays.push(Math.max(0, pace.lateness(step.at)));
        return broken ? undefined : this.#take(step);
      });
      const lane = work
        .catch((error: unknown) => {
          broken ??= { error };
        })
        .finally(() => slots.giveBack());
      lanes.set(step.service, lane);
      onProgress(index);
    }
    await Promise.all(lanes.values());
    if (broken) throw (broken as { error: unknown }).error;
  }

  async #take(step: Step): Promise<void> {
    // The refusal of an earlier step says why there is nothing to do.
    if (step.kind !== 'issue' && !this.#tickets.has(step.ticket)) return;
    this.commands++;
    try {
      if (step.kind === 'issue') await this.#issue(step);
      else if (step.kind === 'call') await this.#call(step);
      else await this.#end(step.ticket, step.kind);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refusals.push(`${step.kind} of ${step.service.prefix} ${step.ticket.number}: ${error.message}`);
    }
  }

  async #issue({ service, ticket }: Step): Promise<void> {
    const { branchId, services } = this.#office;
    const { name, phone } = this.#people.of(this.issues.length + 1);
    const body = { serviceId: services.get(service)?.id, name, phone };
    const idempotencyKey = crypto.randomUUID();
    const [view, exchange] = await this.#post(`/branches/${branchId}/tickets`, { body, idempotencyKey });
    this.issues.push(exchange);
    const { id, number: label, serviceDay } = view;
    const expected = ticket.calledAt === null ? 'waiting' : 'completed';
    const fresh = { called: null, served: null, completed: null };
    const log: TicketLog = { id, label, serviceDay, service, name, phone, expected, ...fresh };
    this.#tickets.set(ticket, log);
    if (this.issues.length % watchEvery === 1) await this.#watch(log);
  }

  async #watch(ticket: TicketLog): Promise<void> {
    const address = this.#api.address(`/tickets/${ticket.id}/live`);
    const watch = new VisitorWatch(ticket, address, (text, where) => this.#people.look(text, where));
    this.visitors.push(watch);
    // The visitor sees the waiting before anybody calls.
    await watch.started;
  }

  async #call({ service, ticket, counter, isNext }: CallStep): Promise<void> {
    const desk = this.#office.services.get(service)?.counters[counter];
    const log = this.#tickets.get(ticket);
    if (!desk || !log) return;
    const as = desk.clerk;
    const [view, exchange] = isNext
      ? await this.#post(`/counters/${desk.id}/call-next`, { as })
      : await this.#post(`/tickets/${log.id}/call`, { as, body: { counterId: desk.id } });
    if (isNext) this.nextCalls++;
    if (view.id !== log.id) {
      this.wrongNext.push(`${view.number} was called instead of ${log.label}`);
      return;
    }
    this.#counters.set(ticket, desk);
    log.called = { ...exchange, counterId: desk.id };
  }

  async #end(ticket: DataTicket, command: 'serve' | 'complete'): Promise<void> {
    const desk = this.#counters.get(ticket);
    const log = this.#tickets.get(ticket);
    if (!desk || !log) return;
    const [, exchange] = await this.#post(`/tickets/${log.id}/${command}`, { as: desk.clerk });
    log[command === 'serve' ? 'served' : 'completed'] = exchange;
  }

  /** All these answers are public views. */
  async #post(path: string, sent: Parameters<ApiClient['post']>[1]): Promise<[TicketView, Exchange]> {
    const sentAt = performance.now();
    const { body, text } = await this.#api.post<TicketView>(path, sent);
    const answeredAt = performance.now();
    this.#people.look(text, `answer of POST ${path}`);
    return [body, { sentAt, answeredAt }];
  }
}
