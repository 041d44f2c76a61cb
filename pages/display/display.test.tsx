import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { standardScreen } from '../../shared/display-settings.ts';
import type { DisplayCounter, DisplayView } from '../../shared/snapshots.ts';
import type { ViewContext } from '../kit/page.ts';
import { context as anybody } from '../kit/test-fixtures.ts';
import { displayPages } from './pages.ts';

const { display } = displayPages;
const now = Date.parse('2026-11-22T08:05:00+07:00');

const context: ViewContext = { ...anybody, now };

function counter(index: number): DisplayCounter {
  const open = index % 3 !== 2;
  const state = index % 2 === 0 ? 'called' : 'serving';
  const ticket = {
    number: `A${String(index).padStart(3, '0')}`,
    state,
    calledAt: '2026-11-22T08:04:00+07:00',
    calls: 1,
  };
  return { id: `c${index}`, name: `Loket ${index}`, open, ticket: open ? (ticket as DisplayCounter['ticket']) : null };
}

function snapshot(counters: number): DisplayView {
  return {
    branch: { id: 'b', name: 'Kantor <Sukamaju>', timeZone: 'Asia/Jakarta' },
    serviceDay: '2026-11-22',
    counters: Array.from({ length: counters }, (_, index) => counter(index)),
    recentCalls: [
      { id: 7, number: 'A000', counter: { id: 'c0', name: 'Loket 0' }, at: '2026-11-22T08:04:55+07:00', recall: false },
    ],
    waiting: [{ id: 's', name: 'Pendaftaran', prefix: 'A', waiting: 41 }],
    screen: standardScreen,
  };
}

const html = (view: DisplayView, more: Partial<ViewContext> = {}) =>
  render(<display.View snapshot={view} context={{ ...context, ...more }} />);

describe.each([
  [2, 'columns-2 rows-1'],
  [8, 'columns-4 rows-2'],
  [30, 'columns-6 rows-5'],
])('with %i counters', (counters, shape) => {
  const view = snapshot(counters);
  const page = html(view);

  test('every counter stands there with its number or why it has none', () => {
    for (const { name, ticket } of view.counters) {
      expect(page).toContain(`<span class="counter-name ">${name}</span>`);
      if (ticket) expect(page).toContain(`<span class="number counter-number">${ticket.number}</span>`);
    }
    expect(page.match(/<li class="counter /g)).toHaveLength(counters);
    expect(page.match(/Tutup/g)?.length ?? 0).toBe(view.counters.filter(({ open }) => !open).length);
  });

  test('the grid fits', () => {
    expect(page).toContain(shape);
  });

  test('a call of a moment ago is highlighted, and only that one', () => {
    expect(page.match(/counter is-calling/g)).toHaveLength(1);
  });
});

test('shows branch, clock of the branch, waiting, and no style attribute', () => {
  const page = html(snapshot(2));
  expect(page).toContain('Kantor &lt;Sukamaju>');
  expect(page).toContain('08.05');
  expect(page).toContain('Minggu');
  expect(page).toContain('41');
  expect(page).not.toContain('style=');
});

test('the clock is in the zone of the branch, not of the machine', () => {
  const view = snapshot(2);
  const page = html({ ...view, branch: { ...view.branch, timeZone: 'Asia/Jayapura' } });
  expect(page).toContain('10.05');
});

test('what was called before is on the screen but is not announced', () => {
  const page = html(snapshot(2));
  expect(page).toContain('Panggilan terakhir');
  expect(page).not.toContain('silakan menuju');
});

test('a highlight ends', () => {
  expect(html(snapshot(2), { now: now + 20_000 })).not.toContain('is-calling');
});

test('cut off: says so and keeps the numbers', () => {
  const page = html(snapshot(2), { connection: 'lost' });
  expect(page).toContain('is-lost');
  expect(page).toContain('Sambungan terputus');
  expect(page).toContain('A001');
});

test('a hall without counters, calls and services is still a page', () => {
  const page = html({ ...snapshot(0), recentCalls: [], waiting: [] });
  expect(page).toContain('Belum ada panggilan hari ini.');
});

test('speaks English where asked', () => {
  expect(html(snapshot(3), { locale: 'en' })).toContain('Closed');
});

test('follows its own branch and has a title', () => {
  const props = { snapshot: snapshot(2) };
  expect(display.live?.(props)).toBe('/api/v1/branches/b/display/live');
  expect(display.title(props, 'id')).toBe('Layar antrian · Kantor <Sukamaju>');
});

describe('as it was set up', () => {
  const set = (screen: Partial<DisplayView['screen']>, more: Partial<DisplayView> = {}): DisplayView => ({
    ...snapshot(3),
    ...more,
    screen: { ...standardScreen, ...screen },
  });
  const picture = { address: '/media/a', kind: 'picture', seconds: 5 } as const;

  test('one big call: the number and its counter, no grid', () => {
    const page = html(set({ layout: 'single' }));
    expect(page).toContain('band-large');
    expect(page).toContain('>A000<');
    expect(page).not.toContain('class="counters');
  });

  test('pictures beside a strip with the latest call; the first is there before any script', () => {
    const page = html(set({ layout: 'media', playlist: [picture] }));
    expect(page).toContain('src="/media/a"');
    expect(page).toContain('band-strip');
    expect(page).toContain('Baru dipanggil');
  });

  test('without anything to show the counters stand there', () => {
    expect(html(set({ layout: 'media' }))).toContain('class="counters');
  });

  test('theme, accent, logo and running text', () => {
    const page = html(set({ theme: 'dark', accent: 'purple', logo: '/media/l', runningText: 'Buka sampai <15.00>' }));
    expect(page).toContain('theme-dark accent-purple');
    expect(page).toContain('<img class="logo" src="/media/l"');
    expect(page).toContain('Buka sampai &lt;15.00>');
    expect(page).not.toContain('style=');
  });

  test('its own language, whatever the browser was told', () => {
    const view = set({ locale: 'en' });
    expect(html(view)).toMatch(/<div class="display[^"]*" lang="en">/);
    expect(html(view)).toContain('Just called');
    expect(display.title({ snapshot: view }, 'id')).toBe('Queue display · Kantor <Sukamaju>');
  });

  test('a paired display follows its own stream, and shows its name when asked', () => {
    const orders = { id: 'tv', name: 'TV lobi', reloadAt: null, identifyUntil: '2026-11-22T08:05:30+07:00' };
    const view = set({ orders });
    expect(display.live?.({ snapshot: view })).toBe('/api/v1/displays/tv/live');
    expect(html(view)).toContain('TV lobi');
    expect(html(view, { now: now + 40_000 })).not.toContain('TV lobi');
  });
});
