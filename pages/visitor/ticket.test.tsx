import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { locales } from '../../shared/page.ts';
import type { TicketProps } from '../../shared/page-props.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { ticketStates } from '../../shared/ticket.ts';
import { context, ticketOf } from '../kit/test-fixtures.ts';
import { ticketPropsOf } from './test-fixtures.ts';
import { ticketPage } from './ticket.tsx';

const counter = { id: 'c1', name: 'Loket A' };
const html = (props: TicketProps, locale = context.locale) =>
  render(<ticketPage.View {...props} context={{ ...context, locale }} />);

describe.each(locales)('in %s', (locale) => {
  test.each(ticketStates)('a ticket that is %s shows its number and has a title', (state) => {
    const props = ticketPropsOf({ state, ahead: null, counter });
    expect(html(props, locale)).toContain('A012');
    expect(ticketPage.title(props, locale)).toContain('A012');
  });
});

test('says how many are ahead, and when one is next', () => {
  expect(html(ticketPropsOf())).toContain('3 orang di depan Anda');
  expect(html(ticketPropsOf({ ahead: 0 }))).toContain('Anda berikutnya');
});

test('a call changes the page and the title', () => {
  const props = ticketPropsOf({ state: 'called', ahead: null, counter, calls: 1 });
  expect(html(props)).toContain('is-called');
  expect(html(props)).toContain('Silakan ke Loket A');
  expect(ticketPage.title(props, 'id')).toContain('Giliran Anda!');
});

test('only a waiting ticket can be cancelled, without JavaScript and not by one tap', () => {
  expect(html(ticketPropsOf())).toMatch(/<details.*action="\/t\/t1\/cancel".*<\/details>/);
  expect(html(ticketPropsOf({ state: 'serving', ahead: null, counter }))).not.toContain('/cancel');
});

test('what is over offers a new number and follows no stream', () => {
  const props = ticketPropsOf({ state: 'expired', ahead: null });
  expect(html(props)).toContain('Ambil nomor baru');
  expect(ticketPage.live?.(props)).toBeNull();
  expect(ticketPage.live?.(ticketPropsOf())).toBe('/api/v1/tickets/t1/live');
});

test('holds no name and no phone, whatever the snapshot carries by mistake', () => {
  const leaky = { ...ticketOf(), name: 'Siti Aminah', phone: '+6281234567890' } as TicketView;
  const page = html({ ...ticketPropsOf(), snapshot: leaky });
  expect(page).not.toContain('Siti');
  expect(page).not.toContain('81234567890');
});
