import { type Dispatch, useCallback, useEffect, useReducer, useState } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import type { KioskTicket, KioskView } from '../../shared/snapshots.ts';
import { askUntilAnswered } from '../kit/ask-until-answered.ts';
import { browserLine } from '../kit/browser-line.ts';
import { ticketsAddress } from './address.ts';
import { type Action, freshVisit, next, type Visit } from './visit.ts';

/** Nobody stands longer before a machine that says nothing new. */
const patience = 15_000;

export interface Visiting {
  visit: Visit;
  act: Dispatch<Action>;
  choose: (service: { id: string; phoneRequired: boolean }) => void;
  leave: () => void;
  /** The line is slow, and it is being asked again. */
  retrying: boolean;
}

/** One visitor after the other; `locale` is that in which the kiosk starts. */
export function useVisit(snapshot: KioskView, locale: Locale): Visiting {
  const [visit, act] = useReducer(next, locale, freshVisit);
  const [retrying, setRetrying] = useState(false);
  const address = ticketsAddress(snapshot);
  const { step, key, priorityClass, phone } = visit;

  // Once a step: what it asks for cannot change meanwhile.
  useEffect(() => {
    if (step.at !== 'taking') return;
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => controller.abort(), patience);
    const body = { serviceId: step.serviceId, priorityClass, locale: visit.locale, ...(phone && { phone }) };
    setRetrying(false);
    const how = { line: browserLine, retrying: () => setRetrying(true), signal };
    void askUntilAnswered({ address, key, body }, kioskTicket, how).then((outcome) => {
      if (outcome.kind === 'answered') act({ do: 'answered', taken: outcome.value });
      else if (outcome.kind === 'refused') act({ do: 'refused', error: outcome.error });
      else act({ do: 'unknown' });
    });
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [step]);

  const choose = useCallback(
    ({ id, phoneRequired }: { id: string; phoneRequired: boolean }) =>
      act({ do: 'choose', serviceId: id, phoneRequired, key: requestKey() }),
    [],
  );
  const leave = useCallback(() => act({ do: 'leave', locale }), [locale]);
  return { visit, act, choose, leave, retrying };
}

/** Ours it is when it has a ticket with an id: a hotel's sign-in page answers everything, too. */
function kioskTicket(content: Record<string, unknown>): KioskTicket | null {
  const { ticket } = content as { ticket?: { id?: unknown } };
  return typeof ticket?.id === 'string' ? (content as unknown as KioskTicket) : null;
}

/** `crypto.randomUUID` is not there without https. */
function requestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
