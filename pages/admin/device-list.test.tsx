import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { DeviceOverview } from '../../shared/devices.ts';
import type { PrinterOverview } from '../../shared/printing.ts';
import { browserName } from './device-browser.ts';
import { deviceList } from './device-list.tsx';
import { deviceState, printerState } from './device-state.ts';
import { contextOf, oneBranch } from './fixtures.ts';

const context = contextOf('admin');
const ago = (seconds: number) => new Date(context.now - seconds * 1000).toISOString();
const device: DeviceOverview = {
  id: 'one',
  kind: 'display',
  name: 'Lobi',
  pairedAt: ago(3600),
  lastSeenAt: ago(12),
  current: true,
  version: '1',
  userAgent: null,
  problem: null,
};
const printer: PrinterOverview = {
  id: 'p',
  name: 'Depan',
  host: '192.168.1.50',
  port: 9100,
  paper: 80,
  reportsStatus: true,
  lastSeenAt: ago(5),
  checkedAt: ago(5),
  problem: null,
};

const render = (devices: DeviceOverview[], printers: PrinterOverview[] = []) =>
  renderToString(
    <deviceList.View
      {...oneBranch}
      snapshot={{ branch: oneBranch.branch, devices, printers }}
      error={null}
      context={context}
    />,
  );

describe('the state of a device', () => {
  test('is by its pairing, its last heartbeat and its problem, in this order', () => {
    expect(deviceState({ ...device, pairedAt: null, problem: 'printer' }, context.now)).toBe('unpaired');
    expect(deviceState({ ...device, lastSeenAt: null }, context.now)).toBe('unseen');
    expect(deviceState({ ...device, lastSeenAt: ago(91), problem: 'printer' }, context.now)).toBe('away');
    expect(deviceState({ ...device, lastSeenAt: ago(90), problem: 'printer' }, context.now)).toBe('problem');
    expect(deviceState(device, context.now)).toBe('online');
  });

  test('of a printer is what the server heard of it last', () => {
    expect(printerState(printer)).toBe('online');
    expect(printerState({ ...printer, lastSeenAt: null })).toBe('unseen');
    expect(printerState({ ...printer, problem: 'paper-out' })).toBe('problem');
    expect(printerState({ ...printer, problem: 'unreachable' })).toBe('away');
  });
});

describe('the list', () => {
  test('says when a device was seen, what it shows, and what is wrong', () => {
    const html = render(
      [{ ...device, current: false, problem: 'sound-blocked' }],
      [{ ...printer, problem: 'paper-out' }],
    );
    for (const words of ['12 detik lalu', 'lama, muat ulang', 'Peramban menahan suara.', 'Kertas habis.', '80 mm']) {
      expect(html).toContain(words);
    }
    expect(html).toContain('href="/admin/printers/p"');
    expect(html).toContain('action="/admin/devices/one/revoke"');
  });

  test('offers nothing that needs a screen before there is one', () => {
    const html = render([{ ...device, pairedAt: null }]);
    expect(html).toContain('Menunggu penyandingan');
    expect(html).not.toContain('/reload"');
    expect(html).not.toContain('/revoke"');
  });
});

test.each([
  [
    'Mozilla/5.0 (Linux; Android 12; TV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
    'Chrome 120 · Android',
  ],
  ['Mozilla/5.0 (SMART-TV; Linux; Tizen 6.0) AppleWebKit/537.36 Chrome/76.0 TV Safari/537.36', 'Chrome 76 · Tizen'],
  ['Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 Chrome/87.0 Safari/537.36', 'Chrome 87 · webOS'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0',
    'Edge 131 · Windows',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1',
    'Safari 17 · iOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox 128 · Linux'],
  ['something else', 'something else'],
])('%s is short %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
