import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { StaffFormProps } from '../../shared/page-props.ts';
import type { StaffAccount } from '../../shared/snapshots.ts';
import { contextOf, oneBranch, twoBranches } from './fixtures.ts';
import { staffForm } from './staff-form.tsx';

const account: StaffAccount = {
  id: 'siti',
  username: 'siti',
  name: 'Siti',
  role: 'staff',
  branchId: null,
  counterIds: [],
  serviceIds: [],
  active: true,
  demonstrationPassword: false,
  lastSignInAt: null,
};

const props: StaffFormProps = {
  ...oneBranch,
  account: null,
  counters: [
    { id: 'c1', name: 'Loket A' },
    { id: 'c2', name: 'Loket B' },
  ],
  services: [],
  counterIds: ['c2'],
  serviceIds: [],
  values: { username: 'siti "a"', name: 'Siti', role: 'supervisor', password: 'rahasia sekali' },
  error: { reason: 'username-taken', field: 'username' },
};

const render = (more: Partial<StaffFormProps> = {}) =>
  renderToString(<staffForm.View {...props} {...more} context={contextOf('admin', { path: '/admin/staff' })} />);

const input = (html: string, name: string) => new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0];

test('a refused form keeps what was typed and marks the wrong field', () => {
  const html = render();
  expect(input(html, 'username')).toContain('value="siti &quot;a&quot;"');
  expect(input(html, 'username')).toContain('aria-invalid="true"');
  expect(input(html, 'username')).toContain('aria-describedby="field-username-error field-username-hint"');
  expect(html).toContain('id="field-username-error"');
  expect(input(html, 'name')).not.toContain('aria-invalid');
  expect(html).toMatch(/<option[^>]* selected[^>]*>Penyelia/);
  const ticked = [...html.matchAll(/<input[^>]* name="counterIds" value="([^"]+)"[^>]* checked/g)];
  expect(ticked.map(([, id]) => id)).toEqual(['c2']);
});

test('a password is never given back', () => {
  expect(render()).not.toContain('rahasia');
});

test('an account is changed, reset and put out of use by forms of their own, each with its token', () => {
  const html = render({ account, error: null });
  const actions = [...html.matchAll(/<form[^>]* action="([^"]+)"/g)].map(([, action]) => action);
  expect(actions).toEqual([
    '/logout',
    '/admin/staff/siti',
    '/admin/staff/siti/password',
    '/admin/staff/siti/deactivate',
    '/admin/staff/siti/delete',
  ]);
  expect(html.match(/name="_csrf" value="csrf-token"/g)).toHaveLength(actions.length);
});

test('nobody puts their own account out of use', () => {
  expect(render({ account: { ...account, id: 'me' } })).not.toContain('/deactivate');
});

test('with several branches a form stays in its own', () => {
  expect(render(twoBranches)).toContain('action="/admin/staff?branch=menteng"');
});
