import { expect, test } from 'vitest';
import { checkPrinterInput, isPrinterHost } from './printer-settings.ts';

const printer = { name: ' Printer kiosk ', host: ' 192.168.1.50 ', port: 9100, paper: 80, reportsStatus: true };

test('a printer is kept as it was written, without what surrounds it', () => {
  expect(checkPrinterInput(printer)).toEqual({
    ok: true,
    value: { name: 'Printer kiosk', host: '192.168.1.50', port: 9100, paper: 80, reports_status: 1 },
  });
});

test.each([
  [{ name: ' ' }, 'name'],
  [{ host: '' }, 'host'],
  [{ port: 0 }, 'port'],
  [{ port: 70_000 }, 'port'],
  [{ port: Number.NaN }, 'port'],
  [{ paper: 76 }, 'paper'],
])('%j is refused at its field', (wrong, field) => {
  expect(checkPrinterInput({ ...printer, ...wrong })).toMatchObject({ ok: false, field });
});

test.each(['192.168.1.50', 'printer', 'printer-1.kantor.lan', '127.0.0.1', 'fe80::1', '::1'])(
  '%s may be a printer',
  (host) => {
    expect(isPrinterHost(host)).toBe(true);
  },
);

test.each([
  'http://192.168.1.50',
  '192.168.1.50:9100',
  '192.168.1.50/print',
  'user@printer',
  '192.168.1',
  '999.1.1.1',
  '0.0.0.0',
  '239.1.2.3',
  'ff02::1',
  'a b',
  '-printer',
  'printer..lan',
])('%s is none', (host) => {
  expect(isPrinterHost(host)).toBe(false);
});
