import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../../shared/staff.ts';
import { contextOf, oneBranch, twoBranches } from '../fixtures.ts';
import { Layout } from './layout.tsx';

const render = (role: Role, more = {}, scope = oneBranch, done: string | null = null) =>
  renderToString(
    <Layout context={contextOf(role, more)} scope={scope} done={done}>
      <h1>…</h1>
    </Layout>,
  );

describe('navigation', () => {
  test('a supervisor sees the dashboard and the history, but nothing of administration', () => {
    const html = render('supervisor');
    expect(html).toContain('href="/admin/history"');
    for (const section of ['staff', 'counters', 'services', 'sessions']) {
      expect(html).not.toContain(`href="/admin/${section}"`);
    }
  });

  test('an administrator sees all of it', () => {
    const html = render('admin');
    for (const section of ['history', 'staff', 'counters', 'services', 'sessions']) {
      expect(html).toContain(`href="/admin/${section}"`);
    }
  });

  test('marks the section of a page deep inside it, and only that', () => {
    const html = render('admin', { path: '/admin/staff/7?done=saved' });
    expect(html.match(/aria-current/g)).toHaveLength(1);
    expect(html).toMatch(/href="\/admin\/staff" aria-current="page"/);
  });

  test('with several branches every link stays in the branch, and another can be chosen', () => {
    const html = render('admin', { path: '/admin/staff/7' }, twoBranches);
    expect(html).toContain('href="/admin/history?branch=menteng"');
    expect(html).toContain('method="get" action="/admin/staff"');
  });
});

test('a demonstration password is pointed out until it is changed', () => {
  const { staff } = contextOf('admin');
  expect(render('admin')).not.toContain('/account/password');
  expect(render('admin', { staff: { ...staff, demonstrationPassword: true } })).toContain('href="/account/password"');
});

test('success is said for the keys that are known', () => {
  expect(render('admin', {}, oneBranch, 'saved')).toContain('Perubahan sudah disimpan.');
  expect(render('admin', {}, oneBranch, 'nonsense')).not.toContain('alert-success');
});
