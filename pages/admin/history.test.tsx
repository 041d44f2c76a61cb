import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { HistoryProps } from '../../shared/page-props.ts';
import type { HistoryItem } from '../../shared/snapshots.ts';
import { contextOf, oneBranch, twoBranches } from './fixtures.ts';
import { history } from './history.tsx';

const item: HistoryItem = {
  id: 't1',
  number: 'A012',
  serviceDay: '2026-11-22',
  state: 'completed',
  branch: { id: 'menteng', name: 'Menteng' },
  service: { id: 's1', name: 'Umum', prefix: 'A' },
  counter: null,
  staff: null,
  name: '<script>alert(1)</script>',
  phone: null,
  priorityClass: 'regular',
  priorityName: { id: 'Umum', en: 'Regular' },
  result: null,
  channel: 'web',
  calls: 1,
  issuedAt: '2026-11-22T08:05:00+07:00',
  calledAt: null,
  servedAt: null,
  endedAt: null,
  wait: 600,
  walk: null,
  serviceTime: null,
};

const props: HistoryProps = {
  ...oneBranch,
  filter: { from: '2026-11-01', to: '2026-11-22', state: 'no_show', q: 'siti & budi' },
  items: [item],
  nextCursor: 'a+b/=',
  total: 1234,
  services: [],
  counters: [],
  error: null,
};

test('says how many match, or that there are more than anybody counts', () => {
  const html = (total: number) =>
    renderToString(<history.View {...props} total={total} context={contextOf('supervisor')} />);
  expect(html(10_000)).toContain('10.000 nomor antrian cocok.');
  expect(html(10_001)).toContain('Lebih dari 10.000 nomor antrian cocok.');
});

function links(more: Partial<HistoryProps> = {}, path = '/admin/history') {
  const html = renderToString(<history.View {...props} {...more} context={contextOf('supervisor', { path })} />);
  return [...html.matchAll(/href="([^"]+)"/g)].map(
    ([, href = '']) => new URL(href.replaceAll('&amp;', '&'), 'http://x'),
  );
}

test('the exports carry the filters and the branch', () => {
  for (const kind of ['xlsx', 'csv']) {
    const [link] = links().filter(({ pathname }) => pathname === `/api/v1/history.${kind}`);
    expect(Object.fromEntries(link?.searchParams ?? [])).toEqual({ branchId: 'menteng', ...props.filter });
  }
});

test('the next page keeps the filters', () => {
  const next = links(twoBranches).find(({ searchParams }) => searchParams.has('cursor'));
  expect(Object.fromEntries(next?.searchParams ?? [])).toEqual({ branch: 'menteng', ...props.filter, cursor: 'a+b/=' });
});

test('the first page is offered on later pages only', () => {
  const isFirstPage = ({ pathname, searchParams }: URL) =>
    pathname === '/admin/history' && searchParams.has('q') && !searchParams.has('cursor');
  expect(links().some(isFirstPage)).toBe(false);
  expect(links({}, '/admin/history?cursor=x').some(isFirstPage)).toBe(true);
});

test('a name is shown, never carried out', () => {
  const html = renderToString(<history.View {...props} context={contextOf('admin')} />);
  expect(html).toContain('&lt;script>alert(1)');
  expect(html).not.toContain('<script');
});
