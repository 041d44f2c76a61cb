import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { StatusProps } from '../../shared/page-props.ts';
import { context, ticketOf } from '../kit/test-fixtures.ts';
import { statusPage } from './status.tsx';

const html = (props: StatusProps) => render(<statusPage.View {...props} context={context} />);

test('asks first, without a result', () => {
  const page = html({ phone: null, tickets: null, error: null });
  expect(page).toContain('name="hp"');
  expect(page).not.toContain('id="found"');
});

test('keeps the branch', () => {
  const path = '/status?branch=b2';
  const page = render(<statusPage.View phone={null} tickets={null} error={null} context={{ ...context, path }} />);
  expect(page).toContain('name="branch" value="b2"');
});

test('lists the tickets with their place in line', () => {
  const page = html({
    phone: '0812',
    tickets: [ticketOf(), ticketOf({ id: 't2', number: 'B001', ahead: 0 })],
    error: null,
  });
  expect(page).toContain('2 nomor hari ini');
  expect(page).toContain('href="/t/t1"');
  expect(page).toContain('Anda berikutnya');
});

test('says so when there is none, and when asked too often', () => {
  expect(html({ phone: '0812', tickets: [], error: null })).toContain('Tidak ada nomor hari ini');
  const page = html({ phone: '0812', tickets: null, error: { reason: 'too-many-attempts', retryAfter: 30 } });
  expect(page).toContain('Coba lagi dalam 30 dtk.');
});
