import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { CounterView } from '../../shared/snapshots.ts';
import type { SignedIn } from '../../shared/staff.ts';
import type { ViewContext } from '../kit/page.ts';
import { context as anybody } from '../kit/test-fixtures.ts';
import { counterPages } from './pages.ts';
import { closedCounter, now, testSnapshot, testTicket } from './test-snapshot.ts';

const staff: SignedIn = {
  id: 'me',
  username: 'loket_a',
  name: 'Petugas Loket A',
  role: 'staff',
  branchId: 'b',
  counterIds: ['c1'],
  serviceIds: [],
  demonstrationPassword: false,
  mustChangePassword: false,
};

const context: ViewContext = { ...anybody, now, staff, connection: 'live' };

const html = (snapshot: CounterView, more: Partial<ViewContext> = {}) =>
  render(<counterPages.console.View snapshot={snapshot} context={{ ...context, ...more }} />);

/** The big button, then every button that can be pressed. */
function buttons(page: string): string[] {
  return [...page.matchAll(/<button[^>]*aria-disabled="false"[^>]*>(.*?)<\/button>/g)].map(([, words]) =>
    (words ?? '').replace(/<kbd>.*<\/kbd>/, '').trim(),
  );
}

describe('what can be pressed', () => {
  const called = testTicket({ state: 'called', lastCalledAt: '2026-11-22T08:04:18+07:00', calls: 2 });
  const serving = testTicket({ state: 'serving', servedAt: '2026-11-22T08:01:40+07:00' });
  test.each([
    ['closed', { counter: closedCounter }, ['Buka loket']],
    ['nobody at the counter', {}, ['Panggil berikutnya', 'Tutup loket', 'Istirahat', 'Panggil']],
    ['called', { ticket: called }, ['Layani', 'Panggil ulang', 'Tidak hadir']],
    ['serving', { ticket: serving }, ['Selesai', 'Selesai &amp; panggil berikutnya']],
    ['the line is empty', { waiting: [], waitingTotal: 0 }, ['Tutup loket', 'Istirahat']],
    [
      'no-shows',
      { waiting: [], waitingTotal: 0, noShows: [testTicket()] },
      ['Tutup loket', 'Istirahat', 'Panggil lagi'],
    ],
  ] as const)('%s', (_, more, expected) => {
    expect(buttons(html(testSnapshot(more as Partial<CounterView>)))).toEqual(expected);
  });

  test('nothing, while a colleague has the counter open', () => {
    const page = html(testSnapshot({ ticket: called }), { staff: { ...staff, id: 'other' } });
    expect(buttons(page)).toEqual(['Ambil alih loket ini']);
    expect(page).toContain('sedang dipakai Petugas Loket A');
  });
});

test('shows whose turn it is, in full', () => {
  const ticket = testTicket({
    state: 'called',
    priorityClass: 'elderly',
    priorityName: { id: 'Lansia', en: 'Elderly' },
    lastCalledAt: '2026-11-22T08:04:18+07:00',
    calls: 2,
  });
  const page = html(testSnapshot({ ticket }));
  for (const words of ['A012', 'Siti Rahma', '0812-3456-7890', 'Lansia', 'Pendaftaran', 'Dipanggil', '0:42', '2×']) {
    expect(page).toContain(words);
  }
});

test('shows who waits and for how long, and that there are more', () => {
  const page = html(testSnapshot({ waitingTotal: 60 }));
  expect(page).toContain('Budi');
  expect(page).toContain('25 mnt');
  expect(page).toContain('1 terdepan dari 60.');
});

test('a name is text, whatever it looks like', () => {
  const page = html(testSnapshot({ ticket: testTicket({ state: 'called', name: '<img src=x>' }) }));
  expect(page).not.toContain('<img');
});

test('sign-out carries the token; nothing is styled in place', () => {
  const page = html(testSnapshot());
  expect(page).toMatch(/action="\/logout".*name="_csrf" value="csrf-token"/);
  expect(page).not.toContain('style=');
});

test('only those who may see the link to administration', () => {
  expect(html(testSnapshot())).not.toContain('href="/admin"');
  expect(html(testSnapshot(), { staff: { ...staff, role: 'supervisor' } })).toContain('href="/admin"');
});

test('warns of the demonstration password', () => {
  expect(html(testSnapshot())).not.toContain('/account/password');
  expect(html(testSnapshot(), { staff: { ...staff, demonstrationPassword: true } })).toContain('/account/password');
});

test('the window is named for the number, and follows its own counter', () => {
  const props = { snapshot: testSnapshot({ ticket: testTicket({ state: 'called' }) }) };
  expect(counterPages.console.title(props, 'id')).toBe('A012 · Loket A · Giliran');
  expect(counterPages.console.live?.(props)).toBe('/api/v1/counters/c1/live');
});

test('the choice shows each counter and who is there', () => {
  const page = render(
    <counterPages.choose.View
      context={context}
      counters={[
        { id: 'c1', name: 'Loket A', open: true, staff: 'Ibu Rina', services: ['Pendaftaran'] },
        { id: 'c2', name: 'Loket B', open: false, staff: null, services: [] },
      ]}
    />,
  );
  for (const words of ['href="/counter/c1"', 'href="/counter/c2"', 'Loket Anda', 'Petugas: Ibu Rina', 'Tutup']) {
    expect(page).toContain(words);
  }
});
