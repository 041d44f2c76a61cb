import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { HomeProps } from '../../shared/page-props.ts';
import { context, serviceOf } from '../kit/test-fixtures.ts';
import { homePage } from './home.tsx';
import { homeOf } from './test-fixtures.ts';

const html = (props: HomeProps) => render(<homePage.View {...props} context={context} />);
const values = { serviceId: 's1', name: 'Siti "Aminah"', phone: '0812x', priorityClass: 'elderly' } as const;

test('one form, one button a service, and what a double tap needs', () => {
  const page = html(homeOf());
  expect(page.match(/<form/g)).toHaveLength(1);
  expect(page).toContain('method="post" action="/?sent"');
  expect(page).toMatch(/name="serviceId" value="s1"/);
  expect(page).toMatch(/name="serviceId" value="s2"/);
  expect(page).toContain('name="requestKey" value="request-key"');
  expect(page).toContain('name="_csrf" value="csrf-token"');
});

test('Enter in a field takes no number where there is a choice', () => {
  const dead = '<button type="submit" disabled hidden';
  expect(html(homeOf())).toContain(dead);
  expect(html(homeOf({ snapshot: [serviceOf()] }))).not.toContain(dead);
});

test('a refused form comes back as it was, the message at the field', () => {
  const page = html(homeOf({ values, error: { reason: 'phone-invalid', field: 'phone' } }));
  expect(page).toContain('value="Siti &quot;Aminah&quot;"');
  expect(page).toContain('value="0812x"');
  expect(page).toMatch(/<option[^>]*\bselected\b[^>]*value="elderly"|<option[^>]*value="elderly"[^>]*\bselected\b/);
  expect(page).toMatch(/<input[^>]*name="phone"[^>]*aria-invalid="true"[^>]*autofocus/);
  expect(page).toContain('id="phone-error"');
  expect(page).not.toContain('role="alert"');
});

test('a refusal of the service stands at the top and names it', () => {
  const page = html(homeOf({ values, error: { reason: 'quota-full' } }));
  expect(page).toMatch(/role="alert"[^>]*>Loket A: Kuota hari ini sudah habis/);
});

test('a service that is not open has no button and says why', () => {
  const page = html(
    homeOf({ snapshot: [serviceOf({ open: false, closedBecause: 'outside-hours', opensAt: '13:00' })] }),
  );
  expect(page).not.toContain('name="serviceId"');
  expect(page).toContain('Buka pukul 13.00');
});

test('a choice of branches only where there are several', () => {
  expect(html(homeOf())).not.toContain('?branch=');
  const other = { id: 'b2', name: 'Cabang Selatan', timeZone: 'Asia/Makassar' };
  expect(html(homeOf({ branches: [homeOf().branch, other] }))).toContain('href="/?branch=b2"');
  expect(html(homeOf({ branches: [homeOf().branch, other] }))).toContain('action="/?branch=b1&amp;sent"');
});
