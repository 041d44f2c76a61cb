import type { Locale } from '../../shared/page.ts';
import type { CounterView, StaffTicket } from '../../shared/snapshots.ts';
import type { Tool } from './actions.ts';
import { counterMessages } from './messages.ts';
import type { Choice } from './tool-form.tsx';

const holdMinutes = [5, 10, 15, 30, 60];

/** What there is to choose for a tool; null where one writes instead, empty where there is nothing. */
export function choicesOf(
  tool: Tool,
  ticket: StaffTicket,
  { choices, counter }: CounterView,
  locale: Locale,
): Choice[] | null {
  const words = counterMessages[locale];
  const services = choices.services.map(({ id, name }) => ({ value: `service ${id}`, label: name }));
  switch (tool) {
    case 'hold':
      return [
        { value: '', label: words.holdOpen },
        ...holdMinutes.map((minutes) => ({ value: String(minutes), label: words.holdFor(minutes) })),
      ];
    case 'return':
      return [
        { value: 'original', label: words.places.original },
        { value: 'front', label: words.places.front },
        { value: 'end', label: words.places.end },
      ];
    case 'transfer':
      return [
        ...services.filter(({ value }) => value !== `service ${ticket.service.id}`),
        ...(ticket.state === 'waiting' && ticket.sentTo === null
          ? [{ value: `counter ${counter.id}`, label: words.onlyAt(counter.name) }]
          : []),
        ...choices.counters
          .filter(({ open }) => open)
          .map(({ id, name }) => ({ value: `counter ${id}`, label: words.onlyAt(name) })),
      ];
    case 'redirect': {
      const next = ticket.journey?.next;
      const first = next ? [{ value: `service ${next.id}`, label: words.nextStep(next.name) }] : [];
      return [...first, ...services.filter(({ value }) => value !== `service ${next?.id}`)];
    }
    case 'priority':
      return choices.priorityClasses.map(({ code, name }) => ({ value: code, label: name[locale] }));
    case 'cancel':
      return choices.cancelReasons.length > 0
        ? choices.cancelReasons.map((reason) => ({ value: reason, label: reason }))
        : null;
    case 'note':
      return null;
  }
}

/** The command's body for what was chosen or written. */
export function bodyOf(tool: Tool, chosen: string): Record<string, unknown> {
  const [kind, id = ''] = chosen.split(' ');
  switch (tool) {
    case 'hold':
      return chosen === '' ? {} : { minutes: Number(chosen) };
    case 'return':
      return { place: chosen };
    case 'transfer':
      return kind === 'counter' ? { counterId: id } : { serviceId: id };
    case 'redirect':
      return { serviceId: id };
    case 'priority':
      return { priorityClass: chosen };
    case 'note':
      return { note: chosen.trim() || null };
    case 'cancel':
      return chosen.trim() === '' ? {} : { reason: chosen.trim() };
  }
}
