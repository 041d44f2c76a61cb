import { describe, expect, test } from 'vitest';
import { readCalendarFile } from './read-calendar-file.ts';

const today = '2026-11-23';
const read = (text: string) => readCalendarFile(new TextEncoder().encode(text), today);
const problems = (text: string) => read(text).bad?.map(({ row, problem }) => `${row} ${problem}`);

describe('a CSV file', () => {
  test('of a spreadsheet here is understood', () => {
    const file = read(
      '\uFEFFTanggal;Nama;Jam\n25/12/2026;Hari Raya Natal;\n24-12-2026;Cuti bersama;tutup\n2026-12-31;Akhir tahun;08.00-11.30\n',
    );
    expect(file.days).toEqual([
      { day: '2026-12-25', name: 'Hari Raya Natal', hours: [] },
      { day: '2026-12-24', name: 'Cuti bersama', hours: [] },
      { day: '2026-12-31', name: 'Akhir tahun', hours: [['08:00', '11:30']] },
    ]);
  });

  test('with commas, quotes, and hours with a break', () => {
    const file = read('date,name,hours\n2027-01-01,"Tahun Baru, Masehi",\n2027-01-04,Rapat,08:00-10:00,13:00-15:00\n');
    expect(file.days).toEqual([
      { day: '2027-01-01', name: 'Tahun Baru, Masehi', hours: [] },
      {
        day: '2027-01-04',
        name: 'Rapat',
        hours: [
          ['08:00', '10:00'],
          ['13:00', '15:00'],
        ],
      },
    ]);
  });

  test('of old spreadsheets has its own letters', () => {
    const file = readCalendarFile(new Uint8Array([...Buffer.from('2027-01-01;Caf'), 0xe9, 0x0a]), today);
    expect(file.days).toEqual([{ day: '2027-01-01', name: 'Café', hours: [] }]);
  });

  test('with bad rows is refused whole, each row with its reason', () => {
    const text = [
      'tanggal,nama,jam',
      '2026-12-25,Natal,',
      '31/02/2026,Mustahil,',
      '2026-12-26,,',
      '2026-12-27,Terbalik,12:00-08:00',
      '2026-12-25,Lagi,',
    ].join('\n');
    expect(read(text).days).toBeNull();
    expect(problems(text)).toEqual(['3 date', '4 name', '5 hours', '6 twice']);
  });

  test('that is empty, or none, is told apart from one that is good', () => {
    expect(problems('tanggal,nama\n')).toEqual(['0 empty']);
    expect(problems('')).toEqual(['0 empty']);
    expect(problems('\0\0\0PK')).toEqual(['0 unreadable']);
    expect(problems('"never closed')).toEqual(['0 unreadable']);
  });

  test('of thousands of days is too much', () => {
    const rows = Array.from({ length: 2100 }, (_, n) => {
      const day = new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
      return `${day},Hari ${n},`;
    });
    expect(problems(rows.join('\n'))?.[0]).toMatch(/too-many$/);
  });
});

describe('an iCalendar file', () => {
  const calendar = (...events: string[]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...events.flatMap((event) => ['BEGIN:VEVENT', event, 'END:VEVENT']),
      'END:VCALENDAR',
    ].join('\r\n');

  test('closes every day that an event touches', () => {
    const file = read(
      calendar(
        'DTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270312\r\nSUMMARY:Idul Fitri',
        'DTSTART;VALUE=DATE:20261225\r\nSUMMARY:Natal',
      ),
    );
    expect(file.days?.map(({ day, name, hours }) => [day, name, hours.length])).toEqual([
      ['2027-03-10', 'Idul Fitri', 0],
      ['2027-03-11', 'Idul Fitri', 0],
      ['2026-12-25', 'Natal', 0],
    ]);
  });

  test('may repeat an event, though not without end', () => {
    const file = read(calendar('DTSTART;VALUE=DATE:20260817\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Kemerdekaan'));
    expect(file.days?.map(({ day }) => day)).toEqual([
      '2026-08-17',
      '2027-08-17',
      '2028-08-17',
      '2029-08-17',
      '2030-08-17',
      '2031-08-17',
    ]);
    expect(problems(calendar('DTSTART:19700101T000000Z\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:x'))).toEqual(['1 date']);
  });

  test('without a date, without a name, or broken, says which event', () => {
    expect(problems(calendar('SUMMARY:Kapan'))).toEqual(['1 date']);
    expect(problems(calendar('DTSTART;VALUE=DATE:20261225'))).toEqual(['1 name']);
    expect(problems('BEGIN:VCALENDAR\r\nBEGIN:VEVENT')).toEqual(['0 unreadable']);
  });
});
