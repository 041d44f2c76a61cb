import type { Locale } from '../../../shared/page.ts';
import type { TicketState } from '../../../shared/ticket.ts';
import { kitMessages } from '../../kit/messages.ts';

export type Tone = 'neutral' | 'primary' | 'success' | 'warning' | 'danger';

export function Badge({ tone, children }: { tone: Tone; children: string }) {
  return <span class={`badge tone-${tone}`}>{children}</span>;
}

const stateTones: Record<TicketState, Tone> = {
  waiting: 'neutral',
  called: 'warning',
  serving: 'primary',
  held: 'warning',
  completed: 'success',
  no_show: 'danger',
  cancelled: 'neutral',
  expired: 'neutral',
};

export function StateBadge({ state, locale }: { state: TicketState; locale: Locale }) {
  return <Badge tone={stateTones[state]}>{kitMessages[locale].states[state]}</Badge>;
}

interface ServiceNameProps {
  service: { name: string; prefix: string };
  href?: string;
}

export function ServiceName({ service, href }: ServiceNameProps) {
  return (
    <>
      <span class="prefix">{service.prefix}</span> {href ? <a href={href}>{service.name}</a> : service.name}
    </>
  );
}
